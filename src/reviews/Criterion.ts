/** What reviewers mark a text by, from 1 to 5. `name` is stored and stays; `label` is what people read. */
export type Criterion = { readonly name: string; readonly label: { readonly en: string; readonly zh: string } }

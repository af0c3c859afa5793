/** The right to do one kind of work, held by one process at a time. A higher token always wins over a lower one. */
export type Lease = { readonly key: string; readonly holder: string; readonly token: number }

/** What a front matter key may hold. YAML scalars stay the text that was written (`1.10` is not 1.1); TOML ones keep their type. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | readonly FrontMatterValue[]
  | { readonly [key: string]: FrontMatterValue }

/** The keys of one file's front matter, in the order they were written. */
export type FrontMatter = Readonly<Record<string, FrontMatterValue>>

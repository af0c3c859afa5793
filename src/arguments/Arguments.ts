/** The arguments of a report as they came: REST strings or GraphQL values, by name. Absent, null and empty are the same. */
export type Arguments = Readonly<Record<string, unknown>>

/** Notes what is wrong with an argument, by its name. */
export type Refuse = (path: string, message: string) => void

/** A list of texts as one argument for `IN (SELECT value FROM json_each(?))`: no limit of SQL variables applies. */
export const inList = (values: readonly string[]): string => JSON.stringify(values)

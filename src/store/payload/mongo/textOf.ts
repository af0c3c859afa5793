/** "None" and "undated" are empty texts in the database. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Whether a value of unknown origin has the form of an id, on one database or the other. */
export const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

/**
 * All days that a contribution can have. They begin in the year 0, which no query can name: in a zone west of Greenwich
 * the first instant of the year 1 falls on its last day.
 */
export const EVER = { from: '0000-01-01', to: '9999-12-31' } as const

/** The row of `ops-locks` that says which generation reports read, and in which zone days are counted. */
export const POINTER_KEY = 'projection'

/** The pointer of an empty database. */
export const initialPointer = (timeZone: string) => ({ generation: 1, timeZone })

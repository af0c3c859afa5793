/** Under the admin's own address. */
export const COMPARE_PATH = '/compare'

/** The page of the admin on which two texts are compared. */
export const compareUrl = (admin: string): string => `${admin}${COMPARE_PATH}`

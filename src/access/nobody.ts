/** Access of what only the product itself writes: closed to everybody, administrators included. */
export const nobody = (): boolean => false

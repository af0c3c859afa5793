/** Who compares texts: those who review them. */
export const COMPARERS = { roles: ['admin', 'editor'], scopes: [] } as const

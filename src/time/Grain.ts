/** How finely a report divides its range. `total` is the whole range as one period. */
export const GRAINS = ['day', 'week', 'month', 'total'] as const

export type Grain = (typeof GRAINS)[number]

/** The parts of quality that are measured, and summed, for each article. */
export const MEASURED_PARTS = ['craft', 'review'] as const

export type MeasuredPart = (typeof MEASURED_PARTS)[number]

/** What was decided of an overdue schedule. */
export type ScheduleDecision = { readonly id: string; readonly decision: 'dismissed' | 'run-again' }

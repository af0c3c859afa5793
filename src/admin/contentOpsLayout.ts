import type { WidgetInstance } from 'payload'

/**
 * What a dashboard shows at first: the scorecard, then Payload's cards of all collections. For
 * `admin.dashboard.defaultLayout`, which a plugin must not set itself; a person's own layout wins over it.
 *
 * @param by whose figures to begin with.
 */
export const contentOpsLayout = (by: 'author' | 'channel' = 'author'): WidgetInstance[] => [
  { widgetSlug: 'content-ops-scorecard', width: 'full', data: { by, period: 'last-3-months' } } as WidgetInstance,
  { widgetSlug: 'collections', width: 'full' },
]

import type { Widget } from 'payload'
import { en } from './messages/en.ts'
import { zh } from './messages/zh.ts'
import { PERIODS } from './periods/PERIODS.ts'

const day = (name: 'from' | 'to') =>
  ({
    name,
    type: 'date',
    label: { en: en[name], zh: zh[name] },
    admin: {
      date: { pickerAppearance: 'dayOnly' },
      condition: (_: unknown, siblings: { readonly period?: unknown }) => siblings.period === 'custom',
    },
  }) as const

/** The scorecard as Payload's dashboard knows it, with what each copy of it can be set to begin with. */
export const scorecardWidget: Widget = {
  slug: 'content-ops-scorecard',
  Component: 'payload-content-ops/rsc#ScorecardWidget',
  label: { en: en.deskTitle, zh: zh.deskTitle },
  minWidth: 'medium',
  fields: [
    {
      name: 'by',
      type: 'select',
      defaultValue: 'author',
      label: { en: en.cut, zh: zh.cut },
      options: [
        { value: 'author', label: { en: en.byAuthor, zh: zh.byAuthor } },
        { value: 'channel', label: { en: en.byChannel, zh: zh.byChannel } },
      ],
    },
    {
      name: 'period',
      type: 'select',
      defaultValue: 'last-3-months',
      label: { en: en.period, zh: zh.period },
      options: PERIODS.map((value) => ({ value, label: { en: en[value], zh: zh[value] } })),
    },
    day('from'),
    day('to'),
  ],
}

import type { PayloadRequest } from 'payload'
import { subjectKey } from '../facts/subjectKey.ts'
import type { Explanation, Missing, SampleItem } from '../scorecards/Explanation.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import type { LiveFindings, LiveLosses } from '../store/payload/reports/liveFindings.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import type { LossFigure } from './LossFigure.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { readLosses } from './readLosses.ts'

const MAX_ITEMS = 50

type Given = Readonly<Record<string, unknown>>
type Part = { readonly row: LiveFindings; readonly amount: number }

/**
 * Where a figure of a report of losses comes from: the articles that lose, those that lose most first.
 *
 * @throws ReportRefusal 400, 401 or 403.
 */
export async function explainLosses(req: PayloadRequest, figure: LossFigure, raw: Given): Promise<Explanation> {
  const losses = await readLosses(req, raw)
  const part = partOf(figure, raw)
  const about = { losses, part }
  const parts = losses.rows
    .map((row) => ({ row, amount: figure.amount(row, part) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
  const listed = parts.slice(0, MAX_ITEMS)
  return {
    figure: String(raw.figure),
    value: figure.value(about),
    unit: figure.unit,
    formula: { name: 'losses', version: losses.formula, expression: figure.expression },
    inputs: figure.inputs(about),
    sample: { n: parts.length, items: await itemsOf(req, listed), truncated: parts.length > listed.length },
    missing: missingOf(losses),
    corrections: [],
    asOf: await asOf(req.payload),
  }
}

function partOf({ of }: LossFigure, raw: Given): string {
  if (!of) return ''
  const part = raw[of.name]
  if (typeof part === 'string' && of.among.includes(part)) return part
  throw new ReportRefusal(400, [{ path: of.name, message: `must be one of ${of.among.join(', ')}` }])
}

function missingOf({ articles, unscored, rows }: LiveLosses): readonly Missing[] {
  const unread = articles - rows.length
  return [
    ...(unscored > 0 ? [{ what: 'craft score', n: unscored, reason: 'not scored under the active formula' }] : []),
    ...(unread > 0 ? [{ what: 'articles', n: unread, reason: 'only those published last are read' }] : []),
  ]
}

async function itemsOf(req: PayloadRequest, parts: readonly Part[]): Promise<readonly SampleItem[]> {
  const subjects = parts.map(({ row }) => row.subject)
  const titles = await readableTitles(req, subjects)
  const chains = await storesOf(req.payload).projections.chains(subjects)
  return parts.map(({ row: { subject, sequence }, amount }, index) => {
    const fact = chains[index]?.find((one) => one.sequence === sequence)
    const title = titles.get(subjectKey(subject)) ?? null
    return { ...subject, title, amount, share: 1, at: fact?.occurredAt ?? null, fact: fact?.id ?? null }
  })
}

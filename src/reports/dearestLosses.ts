import type { PayloadRequest } from 'payload'
import { subjectKey } from '../facts/subjectKey.ts'
import { roundFigure } from '../scorecards/roundFigure.ts'
import { dearestRules } from '../scoring/dearestRules.ts'
import { mendOf } from '../scoring/mendOf.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { type Line, type LiveFindings, liveFindings } from '../store/payload/reports/liveFindings.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import { isId } from '../text/isId.ts'
import type { LossReport } from './LossReport.ts'
import { lossesOf } from './lossesOf.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOtherLines } from './refuseOtherLines.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { SCORECARD_READERS } from './scorecardReport.ts'

const MOST_RULES = 20
const MOST_EXAMPLES = 3

/**
 * What the live articles of the site, an author or a channel lose most points by. Authors are told of their own articles.
 *
 * @throws ReportRefusal 400, 401 or 403.
 */
export async function dearestLosses(req: PayloadRequest, raw: Readonly<Record<string, unknown>>): Promise<LossReport> {
  refuseOutsiders(req, SCORECARD_READERS)
  const aliases = await projectedAliases(req.payload)
  const line = { ...idOf(raw, 'author', aliases.author), ...idOf(raw, 'channel', aliases.channel) }
  await refuseOtherLines(req, line, aliases)
  const { articles, rows, formula } = await liveFindings(req, line)
  const rules = dearestRules(rows).slice(0, MOST_RULES)
  const dearest = rules.flatMap(({ texts }) => texts.slice(0, MOST_EXAMPLES))
  const titles = await readableTitles(
    req,
    dearest.map(({ text }) => text.subject),
  )
  return {
    articles,
    read: rows.length,
    formula,
    dimensions: lossesOf(meanLosses(rows)).toSorted((a, b) => b.lost - a.lost),
    rules: rules.map(({ texts, data = {}, ...cost }) => ({
      ...cost,
      mend: mendOf({ rule: cost.rule, data }, 'en'),
      data,
      points: roundFigure(cost.points),
      articles: texts.length,
      examples: texts.slice(0, MOST_EXAMPLES).map(({ text: { subject }, points }) => ({
        ...subject,
        title: titles.get(subjectKey(subject)) ?? null,
        points,
      })),
    })),
    asOf: await asOf(req.payload),
  }
}

function idOf(raw: Readonly<Record<string, unknown>>, name: keyof Line, aliasOf: (id: string) => string): Line {
  const id = raw[name]
  if (id === undefined || id === null || id === '') return {}
  if (isId(id)) return { [name]: aliasOf(String(id)) }
  throw new ReportRefusal(400, [{ path: name, message: 'must be one id' }])
}

function meanLosses(rows: readonly LiveFindings[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  for (const { lost } of rows) {
    for (const [name, points] of Object.entries(lost)) sums.set(name, (sums.get(name) ?? 0) + points)
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, roundFigure(sum / rows.length)]))
}

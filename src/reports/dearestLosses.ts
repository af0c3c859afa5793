import type { PayloadRequest } from 'payload'
import { subjectKey } from '../facts/subjectKey.ts'
import { roundFigure } from '../scorecards/roundFigure.ts'
import { dearestRules } from '../scoring/dearestRules.ts'
import { mendOf } from '../scoring/mendOf.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import type { LossReport } from './LossReport.ts'
import { lossesOf } from './lossesOf.ts'
import { meanLosses } from './meanLosses.ts'
import { readLosses } from './readLosses.ts'

const MOST_RULES = 20
const MOST_EXAMPLES = 3

/**
 * What the live articles of the site, an author or a channel lose most points by. Authors are told of their own articles.
 *
 * @throws ReportRefusal 400, 401 or 403.
 */
export async function dearestLosses(req: PayloadRequest, raw: Readonly<Record<string, unknown>>): Promise<LossReport> {
  const { articles, rows, formula } = await readLosses(req, raw)
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

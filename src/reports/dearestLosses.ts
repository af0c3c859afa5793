import type { PayloadRequest } from 'payload'
import { authorsOf } from '../access/authorsOf.ts'
import { isPerson } from '../access/isPerson.ts'
import type { Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import type { Aliases } from '../scorecards/Aliases.ts'
import { roundFigure } from '../scorecards/roundFigure.ts'
import type { Finding } from '../scoring/Finding.ts'
import { mendOf } from '../scoring/mendOf.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { type Line, type LiveFindings, liveFindings } from '../store/payload/reports/liveFindings.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import { isId } from '../text/isId.ts'
import type { LossReport, RuleLoss } from './LossReport.ts'
import { lossesOf } from './lossesOf.ts'
import { ReportRefusal } from './ReportRefusal.ts'
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
  if (isPerson(req, 'author')) await refuseOthers(req, line, aliases)
  const { articles, rows, formula } = await liveFindings(req, line)
  const rules = rulesOf(rows)
  const titles = await readableTitles(
    req,
    rules.flatMap(({ examples }) => examples.map(({ subject }) => subject)),
  )
  return {
    articles,
    read: rows.length,
    formula,
    dimensions: lossesOf(meanLosses(rows)).toSorted((a, b) => b.lost - a.lost),
    rules: rules.map(({ examples, ...rule }) => ({
      ...rule,
      examples: examples.map(({ subject, points }) => ({
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

async function refuseOthers(req: PayloadRequest, { author }: Line, aliases: Aliases): Promise<void> {
  const own = (await authorsOf(req)).map(String).map(aliases.author)
  if (author !== undefined && own.includes(author)) return
  throw new ReportRefusal(403, [
    { path: 'author', message: 'Authors read what their own articles lose: name one of yours.' },
  ])
}

function meanLosses(rows: readonly LiveFindings[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  for (const { lost } of rows) {
    for (const [name, points] of Object.entries(lost)) sums.set(name, (sums.get(name) ?? 0) + points)
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, roundFigure(sum / rows.length)]))
}

type Example = { readonly subject: Subject; readonly points: number }
type Tally = { readonly finding: Finding; readonly examples: Example[] }

function rulesOf(
  rows: readonly LiveFindings[],
): readonly (Omit<RuleLoss, 'examples'> & { examples: readonly Example[] })[] {
  const tallies = new Map<string, Tally>()
  for (const { subject, findings } of rows) {
    for (const [rule, points] of pointsByRule(findings)) {
      const finding = findings.find((one) => one.rule === rule)
      const tally = tallies.get(rule) ?? (finding && { finding, examples: [] })
      if (!tally) continue
      tallies.set(rule, tally)
      tally.examples.push({ subject, points: roundFigure(points) })
    }
  }
  return [...tallies.values()]
    .map(({ finding, examples }) => ({
      dimension: finding.dimension,
      rule: finding.rule,
      mend: mendOf({ rule: finding.rule, data: finding.data ?? {} }, 'en'),
      points: roundFigure(examples.reduce((sum, { points }) => sum + points, 0) / rows.length),
      articles: examples.length,
      examples: examples.toSorted((a, b) => b.points - a.points).slice(0, MOST_EXAMPLES),
    }))
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_RULES)
}

function pointsByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>()
  for (const finding of findings) points.set(finding.rule, (points.get(finding.rule) ?? 0) + finding.points)
  return points
}

import type { PayloadRequest } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import { parseScoreListQuery } from '../scoring/parseScoreListQuery.ts'
import type { ScoreListQuery } from '../scoring/ScoreListQuery.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { craftPercentile } from '../store/payload/reports/craftPercentile.ts'
import { liveSubjects } from '../store/payload/reports/liveSubjects.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import { type ListedScore, scoreRows } from '../store/payload/reports/scoreRows.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { opaqueText } from '../text/opaqueText.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOtherLines } from './refuseOtherLines.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import type { ScoreList, ScoreListItem } from './ScoreList.ts'
import { SCORECARD_READERS } from './scorecardReport.ts'

/**
 * Live articles by their craft, those that need it most first unless asked otherwise. Authors list their own.
 *
 * @throws ReportRefusal 400, 401 or 403.
 */
export async function scoreListReport(req: PayloadRequest, raw: Readonly<Record<string, unknown>>): Promise<ScoreList> {
  refuseOutsiders(req, SCORECARD_READERS)
  const parsed = parseScoreListQuery(raw)
  if (!parsed.ok) throw new ReportRefusal(400, parsed.errors)
  const query = await lineOf(req, parsed.query)
  const { generation, formula } = await storesOf(req.payload).scorecards.projection()
  const subjects = await subjectsOf(req, generation, query)
  const { total, rows } = await scoreRows(req.payload, { generation, formula, subjects, query })
  const percentiles = await Promise.all(rows.map(({ craft }) => craftPercentile(req, { score: craft, formula })))
  return {
    total,
    formula,
    items: await itemsOf(req, rows, percentiles),
    next: nextOf(rows, query),
    asOf: await asOf(req.payload),
  }
}

async function lineOf(req: PayloadRequest, query: ScoreListQuery): Promise<ScoreListQuery> {
  const aliases = await projectedAliases(req.payload)
  await refuseOtherLines(req, query, aliases)
  return {
    ...query,
    ...(query.author === undefined ? {} : { author: aliases.author(query.author) }),
    ...(query.channel === undefined ? {} : { channel: aliases.channel(query.channel) }),
  }
}

async function subjectsOf(
  req: PayloadRequest,
  generation: number,
  { author, channel }: ScoreListQuery,
): Promise<readonly Subject[] | null> {
  if (author === undefined && channel === undefined) return null
  const line = { ...(author === undefined ? {} : { author }), ...(channel === undefined ? {} : { channel }) }
  return liveSubjects(req, generation, line, 0)
}

async function itemsOf(
  req: PayloadRequest,
  rows: readonly ListedScore[],
  percentiles: readonly (number | null)[],
): Promise<readonly ScoreListItem[]> {
  const titles = await readableTitles(
    req,
    rows.map(({ subject }) => subject),
  )
  return rows.map(({ subject, craft, weakest, lost, review, words, language }, index) => ({
    ...subject,
    title: titles.get(subjectKey(subject)) ?? null,
    craft,
    percentile: percentiles[index] ?? null,
    weakest: weakest === null ? null : { dimension: weakest, lost: lost[weakest] ?? 0 },
    review,
    words,
    language,
  }))
}

function nextOf(rows: readonly ListedScore[], { order, limit }: ScoreListQuery): string | null {
  const last = rows.at(-1)
  if (!last || rows.length < limit) return null
  return opaqueText([last[order], last.subject.collection, last.subject.id])
}

import { SHARE_UNITS } from '../../../facts/SHARE_UNITS.ts'
import { MEASURED_PARTS, type MeasuredPart } from '../../../scorecards/MeasuredPart.ts'
import type { ScorecardCut } from '../../../scorecards/ScorecardKey.ts'
import { SUM_NAMES } from '../../../scorecards/SUM_NAMES.ts'
import { columnOf } from './columnOf.ts'

/** Columns of sums, in the order of every statement here. */
export const SUM_COLUMNS: readonly string[] = SUM_NAMES.map(columnOf)

type CutSql = {
  readonly scope: string
  readonly from: string
  readonly author: string
  readonly channel: string
  readonly topic: string
  /** An author's cohort counts documents; elsewhere a document's rows are its authors' parts. */
  readonly countsRows: boolean
}

const SITE = "c.channel = '*'"
const CHANNEL = "c.channel <> '*'"
const TOPICS = `ops_credits c, json_each(CASE WHEN json_array_length(c.topics) = 0 THEN '[""]' ELSE c.topics END) t`

const CUTS: Readonly<Record<ScorecardCut, CutSql>> = {
  site: { scope: SITE, from: 'ops_credits c', author: "''", channel: "''", topic: "''", countsRows: false },
  author: { scope: SITE, from: 'ops_credits c', author: 'c.author', channel: "''", topic: "''", countsRows: true },
  channel: {
    scope: CHANNEL,
    from: 'ops_credits c',
    author: "''",
    channel: 'c.channel',
    topic: "''",
    countsRows: false,
  },
  'author-channel': {
    scope: CHANNEL,
    from: 'ops_credits c',
    author: 'c.author',
    channel: 'c.channel',
    topic: "''",
    countsRows: true,
  },
  topic: { scope: SITE, from: TOPICS, author: "''", channel: "''", topic: 't.value', countsRows: false },
}

function sumsSql(countsRows: boolean): string {
  const columns: Readonly<Record<string, string>> = {
    published: 'SUM(c.published * c.units)',
    republished: 'SUM(c.republished * c.units)',
    updated: 'SUM(c.updated * c.units)',
    withdrawn: 'SUM(c.withdrawn * c.units)',
    words: 'SUM(c.published * c.units * c.words)',
    tokens: 'SUM(c.published * c.units * c.tokens)',
    overridden: 'SUM(COALESCE(c.overridden, 0) * c.units)',
    ...Object.assign({}, ...MEASURED_PARTS.map((part) => partSums(part, countsRows))),
  }
  return SUM_COLUMNS.map((name) => `${columns[name]} AS ${name}`).join(', ')
}

function partSums(part: MeasuredPart, countsRows: boolean): Readonly<Record<string, string>> {
  const sum = (expression: string): string => `SUM(CASE WHEN c.${part} IS NULL THEN 0 ELSE ${expression} END)`
  const units = sum('c.published * c.units')
  return {
    [`${part}_articles`]: countsRows ? sum('c.published') : `${units} / ${SHARE_UNITS}`,
    [`${part}_units`]: units,
    [`${part}_tenths`]: sum(`c.published * c.units * c.${part}`),
    [`${part}_squares`]: sum(`c.published * c.units * c.${part} * c.${part}`),
  }
}

/** Rows of several authors as if they were one: what they share once, their units together. One argument: the authors. */
const AS_ONE = `(SELECT generation, subject_collection, subject_id, '' AS author, channel, day, topics, language,
   published, republished, updated, withdrawn, overridden, words, tokens, craft, review, SUM(units) AS units FROM ops_credits
   WHERE author IN (SELECT value FROM json_each(?)) GROUP BY generation, subject_collection, subject_id, channel, day) c`

type CutOverrides = Partial<CutSql> & {
  /** Counts some authors as one; the first argument of the statement is their ids. */
  readonly asOne?: boolean
}

/** `SELECT day, author, channel, topic, sums…` of one cut straight from the contributions; `where` uses alias `c`. */
export function contributionsSql(by: ScorecardCut, where: string, { asOne, ...overrides }: CutOverrides = {}): string {
  const known = { ...CUTS[by], ...overrides }
  const cut = asOne ? { ...known, countsRows: true, from: known.from.replace('ops_credits c', AS_ONE) } : known
  return `SELECT c.day AS period, ${cut.author} AS author, ${cut.channel} AS channel, ${cut.topic} AS topic,
   ${sumsSql(cut.countsRows)} FROM ${cut.from} WHERE ${cut.scope} AND ${where} GROUP BY 1, 2, 3, 4`
}

const KEY_COLUMNS = 'generation, cut, grain, period, author, channel, topic'

/** Inserts the day buckets of one cut for the rows that `where` picks. */
export const insertDaysSql = (by: ScorecardCut, where: string): string =>
  `INSERT INTO ops_scorecards (${KEY_COLUMNS}, ${SUM_COLUMNS.join(', ')})
   SELECT ?, '${by}', 'day', s.* FROM (${contributionsSql(by, where)}) s`

/**
 * Inserts the month or year buckets of one cut, each as the sum of the finer buckets in it; args are a JSON list of
 * the periods and the generation. Periods come first in the join, so that each is one place in the index. A year's
 * months are found as a month's days are: by the numbers 01 to 31 behind its name.
 */
export const insertCoarseSql = (by: ScorecardCut, grain: 'month' | 'year', where = ''): string =>
  `INSERT INTO ops_scorecards (${KEY_COLUMNS}, ${SUM_COLUMNS.join(', ')})
   SELECT s.generation, s.cut, '${grain}', p.value, s.author, s.channel, s.topic,
   ${SUM_COLUMNS.map((name) => `SUM(s.${name})`).join(', ')} FROM json_each(?) p CROSS JOIN ops_scorecards s
   WHERE s.generation = ? AND s.cut = '${by}' AND s.grain = '${FINER[grain]}'
   AND s.period BETWEEN p.value || '-01' AND p.value || '-31' ${where}
   GROUP BY p.value, s.author, s.channel, s.topic`

const FINER = { month: 'day', year: 'month' } as const

/** Inserts each part of quality of all live articles per author, for the rows that `where` picks. */
export const insertLiveSql = (where: string): string =>
  `INSERT INTO ops_scorecards (${KEY_COLUMNS}, ${SUM_COLUMNS.join(', ')})
   SELECT ?, 'author', 'live', '', c.author, '', '', ${SUM_COLUMNS.map((name) => LIVE[name] ?? '0').join(', ')}
   FROM ops_credits c WHERE c.channel = '*' AND c.live = 1 AND c.published > 0
   AND (c.craft IS NOT NULL OR c.review IS NOT NULL) AND ${where} GROUP BY c.author`

const LIVE: Readonly<Record<string, string>> = {
  published: 'SUM(c.units)',
  ...Object.assign(
    {},
    ...MEASURED_PARTS.map((part) => ({
      [`${part}_articles`]: `SUM(c.${part} IS NOT NULL)`,
      [`${part}_units`]: `SUM(CASE WHEN c.${part} IS NULL THEN 0 ELSE c.units END)`,
      [`${part}_tenths`]: `SUM(COALESCE(c.units * c.${part}, 0))`,
      [`${part}_squares`]: `SUM(COALESCE(c.units * c.${part} * c.${part}, 0))`,
    })),
  ),
}

import { SHARE_UNITS } from '../../../facts/SHARE_UNITS.ts'
import type { ScorecardCut } from '../../../scorecards/ScorecardKey.ts'

/** Columns of sums, in the order of every statement here. */
export const SUM_COLUMNS = [
  'published',
  'republished',
  'updated',
  'withdrawn',
  'words',
  'tokens',
  'craft_articles',
  'craft_units',
  'craft_tenths',
  'craft_squares',
] as const

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

const craftSum = (expression: string): string => `SUM(CASE WHEN c.craft IS NULL THEN 0 ELSE ${expression} END)`

function sumsSql(countsRows: boolean): string {
  const units = craftSum('c.published * c.units')
  const columns: Readonly<Record<(typeof SUM_COLUMNS)[number], string>> = {
    published: 'SUM(c.published * c.units)',
    republished: 'SUM(c.republished * c.units)',
    updated: 'SUM(c.updated * c.units)',
    withdrawn: 'SUM(c.withdrawn * c.units)',
    words: 'SUM(c.published * c.units * c.words)',
    tokens: 'SUM(c.published * c.units * c.tokens)',
    craft_articles: countsRows ? craftSum('c.published') : `${units} / ${SHARE_UNITS}`,
    craft_units: units,
    craft_tenths: craftSum('c.published * c.units * c.craft'),
    craft_squares: craftSum('c.published * c.units * c.craft * c.craft'),
  }
  return SUM_COLUMNS.map((name) => `${columns[name]} AS ${name}`).join(', ')
}

/** Rows of several authors as if they were one: what they share once, their units together. One argument: the authors. */
const AS_ONE = `(SELECT generation, subject_collection, subject_id, '' AS author, channel, day, topics, language,
   published, republished, updated, withdrawn, words, tokens, craft, SUM(units) AS units FROM ops_credits
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

/** Inserts the craft of all live articles per author, for the rows that `where` picks. */
export const insertLiveSql = (where: string): string =>
  `INSERT INTO ops_scorecards (${KEY_COLUMNS}, ${SUM_COLUMNS.join(', ')})
   SELECT ?, 'author', 'live', '', c.author, '', '', SUM(c.units), 0, 0, 0, 0, 0, COUNT(*), SUM(c.units), SUM(c.units * c.craft), SUM(c.units * c.craft * c.craft)
   FROM ops_credits c WHERE c.channel = '*' AND c.live = 1 AND c.published > 0 AND c.craft IS NOT NULL AND ${where} GROUP BY c.author`

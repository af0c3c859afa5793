import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Fact, Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import type { Contribution } from '../../../scorecards/Contribution.ts'
import type { ContributionsPort, Correction, SampledContribution } from '../../../scorecards/ContributionQuery.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { mongoSample } from '../mongo/mongoSample.ts'
import { sqliteOf } from '../sqlite/sqliteOf.ts'
import { sqliteSample } from '../sqlite/sqliteSample.ts'
import { storesOf } from '../storesOf.ts'
import { readableTitles } from './readableTitles.ts'

/** Facts that say later that something was counted wrongly before. */
const CORRECTIONS = new Set(['article.corrected', 'article.voided'])

/** The contributions behind a figure, with the facts that made them and the titles that the caller may read. */
export const sampleFor =
  (req: PayloadRequest): ContributionsPort =>
  async (query) => {
    const sqlite = sqliteOf(req.payload)
    const mongo = mongoOf(req.payload)
    const { n, rows } = sqlite ? await sqliteSample(sqlite, query) : mongo ? await mongoSample(mongo, query) : NOTHING
    if (rows.length === 0) return { n, rows: [], corrections: [] }
    const subjects = [...new Map(rows.map(subjectOf).map((subject) => [subjectKey(subject), subject])).values()]
    const chains = await storesOf(req.payload).projections.chains(subjects)
    const titles = await readableTitles(req, subjects)
    return { n, rows: rows.map((row) => sampled(row, chains, titles)), corrections: correctionsIn(chains) }
  }

const NOTHING = { n: 0, rows: [] }

const subjectOf = ({ collection, document }: Contribution): Subject => ({ collection, id: document })

type Chains = readonly (readonly Fact<ContentState>[])[]

function sampled(row: Contribution, chains: Chains, titles: ReadonlyMap<string, string | null>): SampledContribution {
  const chain = chains.find(
    ([first]) => first?.subject.collection === row.collection && first.subject.id === row.document,
  )
  const fact = chain?.find(({ sequence }) => sequence === row.sequence)
  return {
    ...row,
    fact: fact?.id ?? null,
    at: fact?.occurredAt ?? null,
    title: titles.get(subjectKey(subjectOf(row))) ?? null,
  }
}

const correctionsIn = (chains: Chains): readonly Correction[] =>
  chains
    .flat()
    .filter(({ type }) => CORRECTIONS.has(type))
    .map(({ id, type, recordedAt }) => ({ fact: id, type, at: recordedAt }))

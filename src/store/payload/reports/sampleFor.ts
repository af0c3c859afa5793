import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Fact, Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import type { Contribution } from '../../../scorecards/Contribution.ts'
import type {
  ContributionQuery,
  ContributionsPort,
  Correction,
  SampledContribution,
} from '../../../scorecards/ContributionQuery.ts'
import { correctionsBehind } from '../../../scorecards/correctionsBehind.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { mongoSample } from '../mongo/mongoSample.ts'
import { sqliteOf } from '../sqlite/sqliteOf.ts'
import { sqliteSample } from '../sqlite/sqliteSample.ts'
import { storesOf } from '../storesOf.ts'
import { correctedDocuments } from './correctedDocuments.ts'
import { readableTitles } from './readableTitles.ts'

/** The contributions behind a figure, with the facts that made them and the titles that the caller may read. */
export const sampleFor =
  (req: PayloadRequest): ContributionsPort =>
  async (query) => {
    const sqlite = sqliteOf(req.payload)
    const mongo = mongoOf(req.payload)
    const { n, documents, rows } = sqlite
      ? await sqliteSample(sqlite, query)
      : mongo
        ? await mongoSample(mongo, query)
        : NOTHING
    if (query.limit === 0) return { n, documents, rows: [], corrections: [] }
    const subjects = [...new Map(rows.map(subjectOf).map((subject) => [subjectKey(subject), subject])).values()]
    const chains = await storesOf(req.payload).projections.chains(subjects)
    const titles = await readableTitles(req, subjects)
    const corrections = await correctionsFor(req, query, chains)
    return { n, documents, rows: rows.map((row) => sampled(row, chains, titles)), corrections }
  }

const NOTHING = { n: 0, documents: 0, rows: [] }

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

/** A document that was voided, or credited to another, has no row here any more: those are looked up beside the sample. */
async function correctionsFor(
  { payload }: PayloadRequest,
  query: ContributionQuery,
  sample: Chains,
): Promise<readonly Correction[]> {
  const { projections, scorecards } = storesOf(payload)
  const { timeZone, formula } = await scorecards.projection()
  const known = new Set(sample.flatMap(([first]) => (first ? [subjectKey(first.subject)] : [])))
  const others = (await correctedDocuments(payload)).filter((subject) => !known.has(subjectKey(subject)))
  const chains = [...sample, ...(await projections.chains(others))]
  return correctionsBehind(query, { chains, merges: await projections.merges(), timeZone, formula })
}

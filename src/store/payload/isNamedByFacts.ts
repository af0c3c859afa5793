import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import { countedChain } from '../../scorecards/countedChain.ts'
import { mongoFactsNaming } from './mongo/mongoFactsNaming.ts'
import { mongoOf } from './mongo/mongoOf.ts'
import { sqliteFactsNaming } from './sqlite/sqliteFactsNaming.ts'
import { sqliteOf } from './sqlite/sqliteOf.ts'
import { storesOf } from './storesOf.ts'
import type { NamedRole } from './useOf.ts'

/** Documents whose facts are read at once. */
const PAGE = 250

/**
 * Does any fact name this author, channel or topic, however long ago? Facts of content that were voided do not count:
 * no figure can come from them again. Facts of merges do not either: a merge that holds is a field of the record, and
 * one that was undone leads nowhere.
 *
 * All facts are gone through where nothing quicker was found, once for a deletion: about two seconds for a million on SQLite.
 */
export async function isNamedByFacts(req: PayloadRequest, role: NamedRole, id: string): Promise<boolean> {
  const subjects = await subjectsNaming(req, role, id)
  const { content } = subjects
  if (subjects.plans > 0) return true
  for (let start = 0; start < content.length; start += PAGE) {
    const chains = await storesOf(req.payload).projections.chains(content.slice(start, start + PAGE))
    const isNamed = chains.some((chain) => countedChain(chain).some(({ state }) => idsIn(state, role).includes(id)))
    if (isNamed) return true
  }
  return false
}

/** Whose facts name it: content, in no particular order, and how many facts of plans. */
export type FactsNaming = { readonly content: readonly Subject[]; readonly plans: number }

async function subjectsNaming(req: PayloadRequest, role: NamedRole, id: string): Promise<FactsNaming> {
  const sqlite = sqliteOf(req.payload)
  if (sqlite) return sqliteFactsNaming(sqlite, role, id)
  const mongo = mongoOf(req.payload)
  if (mongo) return mongoFactsNaming(mongo, role, id)
  throw new Error(`[content-ops] the database "${req.payload.db.name}" is not supported: use SQLite or MongoDB`)
}

function idsIn(state: ContentState, role: NamedRole): readonly string[] {
  if (role === 'author') return state.credits.map(({ author }) => author)
  return role === 'channel' ? state.channels : state.topics
}

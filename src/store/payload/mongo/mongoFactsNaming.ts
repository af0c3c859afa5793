import type { Subject } from '../../../facts/Fact.ts'
import type { FactsNaming } from '../isNamedByFacts.ts'
import type { NamedRole } from '../useOf.ts'
import type { Mongo } from './mongoOf.ts'

const NAMED: Readonly<Record<NamedRole, string>> = {
  author: 'state.credits.author',
  channel: 'state.channels',
  topic: 'state.topics',
}

const PLANNED: Readonly<Record<NamedRole, string>> = {
  author: 'state.assignee',
  channel: 'state.channel',
  topic: 'state.topic',
}

/** Whose facts name this id. */
export async function mongoFactsNaming(mongo: Mongo, role: NamedRole, id: string): Promise<FactsNaming> {
  const events = mongo.collection('ops-events')
  const rows = await events
    .aggregate([
      { $match: { type: { $regex: '^article\\.' }, [NAMED[role]]: id } },
      { $group: { _id: { collection: '$subjectCollection', id: '$subjectId' } } },
    ])
    .toArray()
  const plans = await events.countDocuments({ type: { $regex: '^plan\\.' }, [PLANNED[role]]: id })
  return { content: rows.map((row) => row._id as Subject), plans }
}

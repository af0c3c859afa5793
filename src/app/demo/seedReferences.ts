import type { Payload } from 'payload'
import { readDemoJson } from './readDemoJson.ts'

type Id = string | number
type Named = { readonly name: string } & Readonly<Record<string, unknown>>

/** The ids of the demo's authors, channels and topics, by name. */
export type References = {
  readonly authors: ReadonlyMap<string, Id>
  readonly channels: ReadonlyMap<string, Id>
  readonly topics: ReadonlyMap<string, Id>
}

/** Creates the demo's authors, channels and topics, but for those that an earlier run has created. */
export async function seedReferences(payload: Payload): Promise<References> {
  const authors = await createAll(payload, 'authors', await readDemoJson('people.json'))
  const channels = await createAll(payload, 'channels', await readDemoJson('channels.json'))
  const topics = new Map<string, Id>()
  for (const { parent, owner, ...topic } of await readDemoJson<readonly Named[]>('topics.json')) {
    const data = { ...topic, parent: topics.get(String(parent)), owner: authors.get(String(owner)) }
    topics.set(topic.name, await findOrCreate(payload, 'topics', data))
  }
  return { authors, channels, topics }
}

async function createAll(
  payload: Payload,
  collection: string,
  rows: readonly Named[],
): Promise<ReadonlyMap<string, Id>> {
  const ids = new Map<string, Id>()
  for (const data of rows) ids.set(data.name, await findOrCreate(payload, collection, data))
  return ids
}

async function findOrCreate(payload: Payload, collection: string, data: Named): Promise<Id> {
  const { docs } = await payload.find({ collection, where: { name: { equals: data.name } }, depth: 0, limit: 1 })
  return docs[0]?.id ?? (await payload.create({ collection, data, depth: 0 })).id
}

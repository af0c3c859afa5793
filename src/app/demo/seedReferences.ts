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

/** Creates the demo's authors, channels and topics. */
export async function seedReferences(payload: Payload): Promise<References> {
  const authors = await createAll(payload, 'authors', await readDemoJson('people.json'))
  const channels = await createAll(payload, 'channels', await readDemoJson('channels.json'))
  const topics = new Map<string, Id>()
  for (const { parent, owner, ...topic } of await readDemoJson<readonly Named[]>('topics.json')) {
    const doc = await payload.create({
      collection: 'topics',
      data: { ...topic, parent: topics.get(String(parent)), owner: authors.get(String(owner)) },
      depth: 0,
    })
    topics.set(topic.name, doc.id)
  }
  return { authors, channels, topics }
}

async function createAll(
  payload: Payload,
  collection: string,
  rows: readonly Named[],
): Promise<ReadonlyMap<string, Id>> {
  const ids = new Map<string, Id>()
  for (const data of rows) ids.set(data.name, (await payload.create({ collection, data, depth: 0 })).id)
  return ids
}

import type { Payload } from 'payload'
import { paragraphs } from '../support/paragraphs.ts'
import type { Random } from './randomFrom.ts'

type Id = string | number

/** People, places and articles that random operations are done on. */
export type EditorialWorld = {
  readonly payload: Payload
  readonly random: Random
  readonly authors: readonly Id[]
  readonly channels: readonly Id[]
  readonly topics: readonly Id[]
  /** Articles that were created and, as far as is known, not deleted. */
  readonly articles: Set<Id>
}

export type Operation = keyof typeof OPERATIONS

/** A fresh house: four authors, three channels, three topics, no article. */
export async function editorialWorld(payload: Payload, random: Random): Promise<EditorialWorld> {
  const create = async (collection: 'authors' | 'channels' | 'topics', name: string): Promise<Id> => {
    return (await payload.create({ collection, data: { name } as never })).id
  }
  const all = (collection: 'authors' | 'channels' | 'topics', names: readonly string[]) =>
    Promise.all(names.map((name) => create(collection, name)))
  return {
    payload,
    random,
    authors: await all('authors', ['Ann', 'Bob', 'Cem', 'Dee']),
    channels: await all('channels', ['Web', 'Mail', 'Print']),
    topics: await all('topics', ['Rail', 'Road', 'Sea']),
    articles: new Set(),
  }
}

/** One operation, by the share of all operations that it has. Each throws what Payload throws. */
const OPERATIONS = {
  create: { weight: 18, run: (world: EditorialWorld) => create(world, world.random.chance(0.6)) },
  edit: { weight: 16, run: (world: EditorialWorld) => save(world, { ...text(world), _status: 'published' }) },
  draftEdit: { weight: 12, run: (world: EditorialWorld) => save(world, text(world), { draft: true }) },
  autosave: { weight: 6, run: (world: EditorialWorld) => save(world, text(world), { draft: true, autosave: true }) },
  plainEdit: { weight: 4, run: (world: EditorialWorld) => save(world, text(world)) },
  publish: { weight: 12, run: (world: EditorialWorld) => save(world, { _status: 'published' }) },
  unpublish: { weight: 8, run: (world: EditorialWorld) => save(world, { _status: 'draft' }) },
  changeCredits: {
    weight: 6,
    run: (world: EditorialWorld) => save(world, { ...credits(world), _status: 'published' }),
  },
  changeChannels: {
    weight: 6,
    run: (world: EditorialWorld) => save(world, { ...places(world), _status: 'published' }),
  },
  trash: { weight: 5, run: (world: EditorialWorld) => save(world, { deletedAt: new Date().toISOString() }) },
  restore: { weight: 5, run: (world: EditorialWorld) => save(world, { deletedAt: null }, { trash: true }) },
  delete: { weight: 3, run: remove },
  bulkPublish: { weight: 2, run: (world: EditorialWorld) => bulk(world, 'published') },
  bulkUnpublish: { weight: 2, run: (world: EditorialWorld) => bulk(world, 'draft') },
} as const

/** The operations by name, those of many documents at once left out where they are not wanted. */
export function operationNames({ withBulk }: { readonly withBulk: boolean }): readonly Operation[] {
  const names = Object.keys(OPERATIONS) as Operation[]
  return withBulk ? names : names.filter((name) => !name.startsWith('bulk'))
}

/** Does one of these operations, chosen by weight. @returns its name. */
export async function operate(world: EditorialWorld, names: readonly Operation[]): Promise<Operation> {
  const weights = names.flatMap((name) => Array<Operation>(OPERATIONS[name].weight).fill(name))
  const name = world.articles.size < 8 ? 'create' : world.random.pick(weights)
  await OPERATIONS[name].run(world)
  return name
}

/** Creates an article, a draft or published at once. */
export async function create(world: EditorialWorld, isPublished: boolean, context: object = {}): Promise<Id> {
  const data = { ...text(world), ...credits(world), ...places(world), language: world.random.pick(['en', 'en-GB']) }
  const status = isPublished ? { _status: 'published' as const } : {}
  const { id } = await world.payload.create({
    collection: 'articles',
    data: { ...data, ...status },
    draft: !isPublished,
    context: { ...context },
  })
  world.articles.add(id)
  return id
}

const anyArticle = ({ articles, random }: EditorialWorld): Id => random.pick([...articles])

async function save(world: EditorialWorld, data: object, more: object = {}): Promise<void> {
  await world.payload.update({ collection: 'articles', id: anyArticle(world), data, ...more })
}

async function remove(world: EditorialWorld): Promise<void> {
  const id = anyArticle(world)
  await world.payload.delete({ collection: 'articles', id })
  world.articles.delete(id)
}

async function bulk(world: EditorialWorld, status: 'draft' | 'published'): Promise<void> {
  const chosen = new Set(Array.from({ length: 6 }, () => anyArticle(world)))
  const where = { id: { in: [...chosen] } }
  await world.payload.update({ collection: 'articles', where, data: { _status: status } })
}

let titles = 0

function text({ random }: EditorialWorld) {
  titles += 1
  const words = Array.from({ length: 1 + random.below(60) }, () => random.pick(['mend', 'look', 'close', 'lamp']))
  return {
    title: `${random.pick(['How', 'Why', 'When'])} it went, part ${titles}`,
    excerpt: random.pick([null, 'What this is about.']),
    body: paragraphs(words.join(' ')),
  }
}

function credits({ authors, random }: EditorialWorld) {
  const [first, second, ...rest] = random.some(authors)
  if (first === undefined) return { credits: [] }
  if (second === undefined) return { credits: [{ author: first }] }
  const isUneven = random.chance(0.5)
  if (isUneven)
    return {
      credits: [
        { author: first, share: 0.75 },
        { author: second, share: 0.25 },
      ],
    }
  return { credits: [first, second, ...rest].map((author) => ({ author })) }
}

const places = ({ channels, random, topics }: EditorialWorld) => ({
  channels: random.some(channels),
  topics: random.some(topics),
})

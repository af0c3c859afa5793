import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import { paragraphs } from '../support/paragraphs.ts'
import { type Answer, create, type Guest, type House, type Id } from './house.ts'
import type { Operation } from './table.ts'

/** One try: who asks for what of which document, and whether it is the asker's own. */
export type Try = { readonly guest: Guest; readonly slug: string; readonly own: boolean }

type State = 'draft' | 'live' | 'trashed'

let count = 0

/** What is sent to create a document of a collection. */
export function inputOf(house: House, { guest, slug, own }: Try): Record<string, unknown> {
  count += 1
  const author = own ? house.ownAuthor : house.otherAuthor
  const name = `${slug} ${count}`
  const inputs: Readonly<Record<string, object>> = {
    users: { name, email: `u${count}@house.test`, password: 'a password of the tests', role: 'author' },
    consumers: { name, scopes: ['content:read'] },
    media: { alt: name },
    plans: own || guest !== 'author' ? { title: name, assignee: author } : { title: name },
    reviews: { article: house.article, verdict: 'approve' },
    articles: { title: name, language: 'en', body: paragraphs('A text.'), credits: [{ author }] },
    'ops-events': { id: name, type: 'plan.stage-changed', subjectCollection: slug, subjectId: name, sequence: 1 },
    'ops-approvals': { id: name, tokenHash: name },
    'ops-comparisons': { key: name },
    'ops-locks': { key: name },
    'payload-jobs': { taskSlug: 'schedulePublish', input: {} },
    'payload-kv': { key: name, data: {} },
    'payload-migrations': { name, batch: 1 },
    'payload-locked-documents': {
      document: { relationTo: 'articles', value: house.article },
      user: personOf(house, guest),
    },
    'payload-preferences': { key: name, value: { a: 1 }, user: personOf(house, own ? guest : other(guest)) },
  }
  const ours = slug.startsWith('ops-')
    ? { generation: 1, subjectCollection: slug, subjectId: name, period: name }
    : { name }
  return { ...(inputs[slug] ?? ours) }
}

/** The change that is tried. */
export const patchOf = (slug: string): Record<string, unknown> => {
  const patches: Readonly<Record<string, object>> = {
    media: { alt: 'changed' },
    plans: { brief: 'changed' },
    reviews: { note: 'changed' },
    articles: { title: 'changed' },
    'ops-approvals': { name: 'changed' },
    'ops-comparisons': { better: 'changed' },
    'ops-fluency': { bits: 'changed' },
    'ops-locks': { holder: 'changed' },
    'payload-jobs': { queue: 'changed' },
    'payload-kv': { data: { changed: true } },
    'payload-locked-documents': { globalSlug: 'changed' },
    'payload-preferences': { value: { changed: true } },
  }
  const ours = slug.startsWith('ops-') ? { sequence: 77 } : { name: 'changed' }
  return { ...(patches[slug] ?? ours) }
}

const other = (guest: Guest): Guest => (guest === 'admin' ? 'editor' : 'admin')

const personOf = (house: House, guest: Guest) => {
  const user = house.users[guest] ?? house.users.admin
  return { relationTo: user?.collection ?? 'users', value: user?.id }
}

/** A document of the collection, made beside all access. */
export async function makeDocument(house: House, tried: Try, state: State): Promise<Id> {
  const { slug, own, guest } = tried
  if (slug === 'users' && own) return house.users[guest]?.id ?? ''
  if (slug === 'users') return rowOfUser(house)
  const data = inputOf(house, tried)
  if (slug.startsWith('ops-') || slug.startsWith('payload-')) {
    return (await house.payload.db.create({ collection: slug, data })).id
  }
  if (slug === 'media') return create(house.payload, slug, data, { file: await picture() })
  if (slug === 'plans' && !own) return create(house.payload, slug, { ...data, assignee: house.otherAuthor })
  if (slug !== 'articles') return create(house.payload, slug, data)
  if (state === 'draft') return create(house.payload, slug, data, { draft: true })
  const deletedAt = state === 'trashed' ? { deletedAt: new Date().toISOString() } : {}
  return create(house.payload, slug, { ...data, ...deletedAt, _status: 'published' })
}

/** Without a password, whose hashing is slow; nobody logs in as this one. */
async function rowOfUser(house: House): Promise<Id> {
  count += 1
  const data = { name: `users ${count}`, email: `u${count}@house.test`, role: 'author' }
  return (await house.payload.db.create({ collection: 'users', data })).id
}

let png: Promise<Buffer> | null = null

const pixels = (): Promise<Buffer> => {
  png ??= sharp({ create: { width: 9, height: 9, channels: 3, background: '#456' } })
    .png()
    .toBuffer()
  return png
}

async function picture() {
  const data = await pixels()
  return { data, size: data.length, mimetype: 'image/png', name: `p${count}.png` }
}

/** The state that a document is in before an operation is tried on it. */
export const stateBefore: Readonly<Record<Operation, State | null>> = {
  create: null,
  read: 'live',
  readDraft: 'draft',
  readTrashed: 'trashed',
  readVersions: 'live',
  update: 'draft',
  updateLive: 'live',
  publish: 'draft',
  unpublish: 'live',
  schedule: 'draft',
  trash: 'live',
  restore: 'trashed',
  delete: 'live',
  restoreVersion: 'live',
  restoreAsDraft: 'live',
  duplicate: 'live',
  bulkUpdate: 'draft',
  bulkDelete: 'live',
  unlock: 'live',
}

type Way = (house: House, tried: Try, id: Id) => Promise<Answer>

const patch = (query: string, body: (slug: string) => object): Way => {
  return (house, { guest, slug }, id) => house.rest(guest, 'PATCH', `/${slug}/${id}${query}`, body(slug))
}

const draftQuery = (slug: string): string => (slug === 'articles' ? 'draft=true' : '')

/** Each operation as a program asks for it over REST. */
export const overRest: Readonly<Record<Operation, Way>> = {
  create: async (house, tried) => {
    const { guest, slug } = tried
    if (slug !== 'media') return house.rest(guest, 'POST', `/${slug}?${draftQuery(slug)}`, inputOf(house, tried))
    const file = new File([new Uint8Array(await pixels())], `n${count}.png`, { type: 'image/png' })
    return house.upload(guest, file, inputOf(house, tried))
  },
  read: (house, { guest, slug }, id) => house.rest(guest, 'GET', `/${slug}?where[id][equals]=${id}&depth=0`),
  readDraft: (house, { guest, slug }, id) => house.rest(guest, 'GET', `/${slug}?draft=true&where[id][equals]=${id}`),
  readTrashed: (house, { guest, slug }, id) => house.rest(guest, 'GET', `/${slug}?trash=true&where[id][equals]=${id}`),
  readVersions: (house, { guest, slug }, id) =>
    house.rest(guest, 'GET', `/${slug}/versions?where[parent][equals]=${id}`),
  update: (house, { guest, slug }, id) =>
    house.rest(guest, 'PATCH', `/${slug}/${id}?${draftQuery(slug)}`, patchOf(slug)),
  updateLive: patch('', patchOf),
  publish: patch('', () => ({ _status: 'published' })),
  unpublish: patch('', () => ({ _status: 'draft' })),
  schedule: async (house, { guest, slug }, id) => {
    const req = await createLocalReq({ user: house.users[guest] as never }, house.payload)
    const doc = { relationTo: slug, value: String(id) }
    await attempt(async () => schedulePublishHandler({ type: 'publish', doc, date: new Date(0), req } as never))
    await house.payload.jobs.run({ limit: 100 })
    const row = await house.payload.db.findOne<{ id: Id; _status: string }>({
      collection: slug,
      where: { id: { equals: id } },
    })
    return { status: row?._status === 'published' ? 200 : 403, body: null }
  },
  trash: patch('', () => ({ deletedAt: new Date().toISOString() })),
  restore: patch('?trash=true', () => ({ deletedAt: null })),
  delete: (house, { guest, slug }, id) => house.rest(guest, 'DELETE', `/${slug}/${id}`),
  restoreVersion: async (house, { guest, slug }, id) =>
    house.rest(guest, 'POST', `/${slug}/versions/${await versionOf(house, slug, id)}`),
  restoreAsDraft: async (house, { guest, slug }, id) =>
    house.rest(guest, 'POST', `/${slug}/versions/${await versionOf(house, slug, id)}?draft=true`),
  duplicate: (house, { guest, slug }, id) => house.rest(guest, 'POST', `/${slug}/${id}/duplicate`, {}),
  bulkUpdate: (house, { guest, slug }, id) =>
    house.rest(guest, 'PATCH', `/${slug}?where[id][equals]=${id}&${draftQuery(slug)}`, patchOf(slug)),
  bulkDelete: (house, { guest, slug }, id) => house.rest(guest, 'DELETE', `/${slug}?where[id][equals]=${id}`),
  unlock: async (house, { guest, slug }, id) => {
    const user = await house.payload.findByID({ collection: slug as 'users', id })
    return house.rest(guest, 'POST', `/${slug}/unlock`, { email: user.email })
  },
}

async function versionOf(house: House, slug: string, id: Id): Promise<Id> {
  const { docs } = await house.payload.db.findVersions({
    collection: slug,
    where: { parent: { equals: id } },
    limit: 1,
  })
  return docs[0]?.id ?? ''
}

/** Was it done, or something shown? A bulk answer and a list say so by what they hold. */
export function wasDone({ status, body }: Answer): boolean {
  if (status >= 400) return false
  return Array.isArray(body?.docs) ? body.docs.length > 0 : true
}

const attempt = async (work: () => Promise<unknown>): Promise<Answer> => {
  try {
    return { status: 200, body: await work() }
  } catch (error) {
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
    return { status, body: error }
  }
}

type LocalWay = (args: Record<string, unknown>, house: House, tried: Try) => Promise<unknown>

const locally: Readonly<Partial<Record<Operation, LocalWay>>> = {
  create: async (args, house, tried) => {
    const file = tried.slug === 'media' ? { file: await picture() } : {}
    return house.payload.create({
      ...args,
      ...file,
      data: inputOf(house, tried),
      draft: tried.slug === 'articles',
    } as never)
  },
  read: (args, house) => house.payload.findByID(args as never),
  update: (args, house, { slug }) =>
    house.payload.update({ ...args, data: patchOf(slug), draft: slug === 'articles' } as never),
  delete: (args, house) => house.payload.delete(args as never),
  duplicate: (args, house, { slug }) => house.payload.duplicate({ ...args, draft: slug === 'articles' } as never),
  bulkUpdate: ({ id, ...args }, house, { slug }) =>
    house.payload.update({
      ...args,
      where: { id: { equals: id } },
      data: patchOf(slug),
      draft: slug === 'articles',
    } as never),
  bulkDelete: ({ id, ...args }, house) => house.payload.delete({ ...args, where: { id: { equals: id } } } as never),
}

/** The same by the Local API in the name of the guest; null where REST alone has the operation. */
export function overLocalApi(house: House, operation: Operation, tried: Try, id: Id): Promise<Answer> | null {
  const way = locally[operation]
  if (!way) return null
  const user = house.users[tried.guest]
  const args = { collection: tried.slug, id, overrideAccess: false, user, depth: 0 }
  return attempt(() => way(args, house, tried))
}

/** The same over GraphQL; null where the collection or the operation is not there. */
export function overGraphql(house: House, operation: Operation, tried: Try, id: Id): Promise<Answer> | null {
  const { guest, slug } = tried
  const config = house.payload.collections[slug]?.graphQL
  const name = config?.type.name
  const isOffered = house.payload.collections[slug]?.config.graphQL !== false && name
  if (!isOffered) return null
  const key = typeof id === 'number' ? String(id) : JSON.stringify(id)
  const draft = slug === 'articles' ? ', draft: true' : ''
  const queries: Readonly<Partial<Record<Operation, readonly [string, object?]>>> = {
    read: [`{ done: ${name}(id: ${key}) { id } }`],
    create: [
      `mutation($data: mutation${name}Input!) { done: create${name}(data: $data${draft}) { id } }`,
      { data: inputOf(house, tried) },
    ],
    update: [
      `mutation($data: mutation${name}UpdateInput!) { done: update${name}(id: ${key}, data: $data${draft}) { id } }`,
      { data: patchOf(slug) },
    ],
    delete: [`mutation { done: delete${name}(id: ${key}) { id } }`],
  }
  const query = queries[operation]
  return query ? asAnswer(house.graphql(guest, query[0], query[1])) : null
}

async function asAnswer(answer: Promise<Answer>): Promise<Answer> {
  const { body } = await answer
  return { status: body.errors || !body.data?.done ? 403 : 200, body }
}

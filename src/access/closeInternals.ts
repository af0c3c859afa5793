import type { Access, Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'
import { nobody } from './nobody.ts'
import { refuseForeignCancel } from './refuseForeignCancel.ts'
import { viewerOf } from './viewerOf.ts'

/**
 * Payload's own collections for locks and preferences are open to every login, service accounts included. They belong
 * to people; generic writes of preferences by way of REST or GraphQL collections are not needed by anybody. The list of
 * migrations is the database's own, and a scheduled publishing is taken back only by who may publish.
 */
export function closeInternals(payload: Payload): void {
  settingsOf(payload)
  closeMigrations(payload)
  guardSchedules(payload)
  const locks = payload.collections['payload-locked-documents']?.config
  if (locks) locks.access = { ...locks.access, ...forPeople(locks.access) }
  const preferences = payload.collections['payload-preferences']?.config
  if (preferences) {
    preferences.access = { ...preferences.access, ...forPeople(preferences.access), create: nobody }
    preferences.endpoints = guardEndpoints(preferences.endpoints)
  }
}

function guardSchedules(payload: Payload): void {
  const jobs = payload.collections['payload-jobs']?.config
  if (!jobs) return
  jobs.hooks = { ...jobs.hooks, beforeOperation: [...(jobs.hooks.beforeOperation ?? []), refuseForeignCancel] }
}

function closeMigrations(payload: Payload): void {
  const migrations = payload.collections['payload-migrations']?.config
  if (!migrations) return
  migrations.access = { ...migrations.access, create: nobody, read: nobody, update: nobody, delete: nobody }
}

type CollectionAccess = SanitizedCollectionConfig['access']

function forPeople(access: CollectionAccess): Partial<CollectionAccess> {
  const only =
    (inner: Access): Access =>
    (args) =>
      viewerOf(args.req).kind === 'person' ? inner(args) : false
  return {
    create: only(access.create),
    read: only(access.read),
    update: only(access.update),
    delete: only(access.delete),
  }
}

function guardEndpoints(endpoints: SanitizedCollectionConfig['endpoints']): SanitizedCollectionConfig['endpoints'] {
  if (!endpoints) return endpoints
  return endpoints.map((endpoint) => ({
    ...endpoint,
    handler: async (req) => {
      if (viewerOf(req).kind !== 'person') return refused(403, 'Preferences belong to people.')
      const { key } = req.routeParams ?? {}
      const isMissing = endpoint.method === 'delete' && typeof key === 'string' && !(await hasPreference(req, key))
      return isMissing ? refused(404, 'You have no such preference.') : endpoint.handler(req)
    },
  }))
}

/** Payload's deleting of a preference that is not there ends in an error of SQLite. */
async function hasPreference(req: PayloadRequest, key: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'payload-preferences',
    where: { key: { equals: key } },
    req,
    overrideAccess: false,
  })
  return totalDocs > 0
}

const refused = (status: number, message: string): Response =>
  Response.json({ errors: [{ path: '', message }] }, { status })

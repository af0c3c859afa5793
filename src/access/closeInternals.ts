import type { Access, Payload, SanitizedCollectionConfig } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'
import { nobody } from './nobody.ts'
import { viewerOf } from './viewerOf.ts'

/**
 * Payload's own collections for locks and preferences are open to every login, service accounts included. They belong
 * to people; generic writes of preferences by way of REST or GraphQL collections are not needed by anybody.
 */
export function closeInternals(payload: Payload): void {
  settingsOf(payload)
  const locks = payload.collections['payload-locked-documents']?.config
  if (locks) locks.access = { ...locks.access, ...forPeople(locks.access) }
  const preferences = payload.collections['payload-preferences']?.config
  if (preferences) {
    preferences.access = { ...preferences.access, ...forPeople(preferences.access), create: nobody }
    preferences.endpoints = guardEndpoints(preferences.endpoints)
  }
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
    handler: (req) =>
      viewerOf(req).kind === 'person'
        ? endpoint.handler(req)
        : Response.json({ errors: [{ path: '', message: 'Preferences belong to people.' }] }, { status: 403 }),
  }))
}

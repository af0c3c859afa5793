import type { FlattenedField, PayloadRequest } from 'payload'

type Place = { readonly collection: string; readonly fields: readonly FlattenedField[]; readonly hops: number }

/**
 * May the caller not ask about this path of a collection? Closed is a path through a field or a collection that the
 * caller may not read, and one that loses its way behind a relationship.
 */
export async function isClosedPath(req: PayloadRequest, collection: string, path: string): Promise<boolean> {
  const place = placeOf(req, collection, 0)
  return place ? isClosedFrom(req, place, segmentsOf(place, path)) : true
}

async function isClosedFrom(req: PayloadRequest, place: Place, segments: readonly string[]): Promise<boolean> {
  const [segment, ...rest] = segments
  if (segment === undefined) return false
  const field = place.fields.find(({ name }) => name === segment)
  if (!field) return place.hops > 0 && !isNeutral(req, segment)
  if (!(await mayRead(req, field))) return true
  const next = nextPlace(req, place, field)
  if (next === null || rest.length === 0) return false
  const isHop = next.hops > place.hops
  return isHop && !(await mayEnter(req, next.collection)) ? true : isClosedFrom(req, next, rest)
}

function placeOf(req: PayloadRequest, collection: string, hops: number): Place | null {
  const config = req.payload.collections[collection]?.config
  return config ? { collection, fields: config.flattenedFields, hops } : null
}

/** Paths of versions begin with `version`, unless the collection has a field of that name. */
function segmentsOf(place: Place, path: string): readonly string[] {
  const segments = path.split('.')
  const isOfVersion = segments[0] === 'version' && !place.fields.some(({ name }) => name === 'version')
  return isOfVersion ? segments.slice(1) : segments
}

/** What a field leads to; null where no further field can be named (a value, a polymorphic relationship, blocks, JSON). */
function nextPlace(req: PayloadRequest, place: Place, field: FlattenedField): Place | null {
  if ('flattenedFields' in field) return { ...place, fields: field.flattenedFields }
  if (field.type === 'join') return typeof field.collection === 'string' ? hop(req, place, field.collection) : null
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  return typeof field.relationTo === 'string' ? hop(req, place, field.relationTo) : null
}

const hop = (req: PayloadRequest, place: Place, collection: string): Place | null =>
  placeOf(req, collection, place.hops + 1)

async function mayRead(req: PayloadRequest, field: FlattenedField): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false
  const access = 'access' in field ? field.access?.read : undefined
  return access ? Boolean(await access({ req })) : true
}

async function mayEnter(req: PayloadRequest, collection: string): Promise<boolean> {
  const access = req.payload.collections[collection]?.config.access.read
  return access ? Boolean(await access({ req })) : true
}

/** Segments that name no field of their own. */
function isNeutral(req: PayloadRequest, segment: string): boolean {
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : []
  return segment === 'id' || locales.includes(segment)
}

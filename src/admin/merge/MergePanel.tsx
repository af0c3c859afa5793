import type { PayloadRequest, TypeWithID, UIFieldServerProps } from 'payload'
import { isPerson } from '../../access/isPerson.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { findRow } from '../../store/payload/findRow.ts'
import { relationId } from '../../text/relationId.ts'
import { placesOf } from '../placesOf.ts'
import { MergeControl } from './MergeControl.tsx'
import type { MergeSubject, MergeTarget } from './MergeSubject.ts'

type Row = TypeWithID & { readonly name?: unknown; readonly mergedInto?: unknown }

const ROLES = ['authors', 'channels', 'topics'] as const

/** Beside an author, channel or topic, for those who may merge it. A new one has no figures yet. */
export const MergePanel = async ({ req, id, collectionSlug }: UIFieldServerProps) => {
  if (id === undefined || !isPerson(req, 'admin', 'editor')) return null
  const { slugs } = settingsOf(req.payload)
  const role = ROLES.find((name) => slugs[name] === collectionSlug)
  const row = role && (await findRow<Row>(req, collectionSlug, String(id)))
  if (!role || !row) return null
  const { api, admin } = placesOf(req.payload)
  const subject: MergeSubject = { role, collection: collectionSlug, id: String(id), name: nameOf(row) }
  return <MergeControl subject={subject} into={await targetOf(req, subject, row)} places={{ api, admin }} />
}

async function targetOf(
  req: PayloadRequest,
  { collection }: MergeSubject,
  { mergedInto }: Row,
): Promise<MergeTarget | null> {
  const id = relationId(mergedInto)
  if (id === null) return null
  const target = await findRow<Row>(req, collection, id)
  return { id, name: target ? nameOf(target) : id }
}

const nameOf = ({ id, name }: Row): string => (typeof name === 'string' && name !== '' ? name : String(id))

import type { PayloadRequest, TypeWithID } from 'payload'
import { v7 } from 'uuid'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { findRow } from './findRow.ts'
import { readMappedFields } from './readMappedFields.ts'
import { settleContent } from './settleContent.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/**
 * Gives a live document that has no fact its first one, inside the request's transaction: of what is live now, on the
 * date that readers see, else (where there is none, or one that is still to come) on the day it was created. Nobody is
 * its actor: whoever asks did not publish it.
 */
export async function adoptLive(req: PayloadRequest, subject: Subject): Promise<NewFact<ContentState> | null> {
  const { collection, id } = subject
  const publishedAt = await originalDate(req, subject)
  const occasion = { now: new Date(), actor: null, cause: v7(), origin: 'adopted', publishedAt, newId: v7 } as const
  return settleContent(req, collection, id, occasion)
}

async function originalDate(req: PayloadRequest, { collection, id }: Subject): Promise<Date | null> {
  const map = settingsOf(req.payload).content[collection]
  const row = await findRow<Row>(req, collection, id)
  if (!map || !row) return null
  const { publishedAt } = readMappedFields(req.payload, row, map).document
  return [publishedAt, row.createdAt].map(pastDate).find((date) => date !== null) ?? null
}

function pastDate(value: unknown): Date | null {
  if (value === null || value === undefined) return null
  const date = new Date(String(value))
  return Number.isNaN(date.getTime()) || date.getTime() > Date.now() ? null : date
}

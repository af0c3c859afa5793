import type { PayloadRequest } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { isNativeId } from '../store/payload/isNativeId.ts'
import { NEW_SUBJECT_ID } from '../store/payload/NEW_SUBJECT_ID.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import { ReportRefusal } from './ReportRefusal.ts'

const NONE: Subject = { collection: '', id: NEW_SUBJECT_ID }

/**
 * The document that a text which is not saved is a version of: the text is no copy of what that says already.
 *
 * @throws ReportRefusal 400 for a collection without content, 404 for a document that is not there or not for the caller
 */
export async function draftedDocument(req: PayloadRequest, given: Readonly<Record<string, unknown>>): Promise<Subject> {
  const collection = given.collection ?? undefined
  const id = given.id ?? undefined
  if (collection === undefined && id === undefined) return NONE
  const { content } = settingsOf(req.payload)
  if (typeof collection !== 'string' || !Object.hasOwn(content, collection)) {
    const names = Object.keys(content).join(', ')
    throw new ReportRefusal(400, [{ path: 'collection', message: `must be one of: ${names}` }])
  }
  if (id === undefined) return { collection, id: NEW_SUBJECT_ID }
  const subject = { collection, id: String(id) }
  const isThere =
    isNativeId(req.payload, collection, subject.id) && (await readableTitles(req, [subject])).has(subjectKey(subject))
  if (isThere) return subject
  throw new ReportRefusal(404, [{ path: 'id', message: 'There is no such document.' }])
}

import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { nativeId } from './nativeId.ts'

/** How a document is named in a field of Payload's: by its id, and beside it the collection where there are several. */
export type ArticleReference = string | number | { readonly relationTo: string; readonly value: string | number }

/** What the `article` of a plan or review says of a document; `contentReference` reads it. */
export function articleReference({ payload }: Pick<PayloadRequest, 'payload'>, subject: Subject): ArticleReference {
  const { collection, id } = subject
  const value = nativeId(payload, collection, id)
  const isOnly = Object.keys(settingsOf(payload).content).length === 1
  return isOnly ? value : { relationTo: collection, value }
}

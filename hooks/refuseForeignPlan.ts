import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { authorsOf } from '../src/access/authorsOf.ts'
import { ownsDocument } from '../src/access/content.ts'
import { isPerson } from '../src/access/isPerson.ts'
import { contentReference } from '../src/settings/contentReference.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'
import { isRecord } from '../src/text/isRecord.ts'
import { relationId } from '../src/text/relationId.ts'

type Refusal = { readonly path: string; readonly message: string }
type Change = { readonly data: Readonly<Record<string, unknown>>; readonly before: Readonly<Record<string, unknown>> }

/**
 * A plan gives its assignee the right to write drafts of its article. So an author takes plans for itself alone, and
 * none to an article that it could not write before: those are for an editor to give.
 */
export const refuseForeignPlan: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data || !isPerson(req, 'author')) return data
  const refusal = await refusalOf(req, { data, before: originalDoc ?? {} })
  if (refusal) throw new ValidationError({ collection: collection.slug, errors: [refusal], req })
  return data
}

async function refusalOf(req: PayloadRequest, change: Change): Promise<Refusal | null> {
  const assignee = changed(change, 'assignee')
  const own = (await authorsOf(req)).map(String)
  if (assignee && !own.includes(assignee)) {
    return { path: 'assignee', message: 'An author takes a plan for itself; an editor gives it to somebody else.' }
  }
  if (assignee === undefined && changed(change, 'article') === undefined) return null
  const settings = settingsOf(req.payload)
  const article = contentReference(settings, 'article' in change.data ? change.data.article : change.before.article)
  const map = article && settings.content[article.collection]
  if (!article || !map || (await ownsDocument(req, article.collection, map, article.id))) return null
  return { path: 'article', message: 'An author plans its own articles; an editor assigns others.' }
}

/** The id that a field gets; null when it is emptied, undefined when it stays. */
function changed({ data, before }: Change, field: string): string | null | undefined {
  if (!(field in data)) return undefined
  const next = nameOf(data[field])
  return next === nameOf(before[field]) ? undefined : next
}

/** The id, after its collection where the field names any of several. */
function nameOf(value: unknown): string | null {
  const id = relationId(value)
  return id !== null && isRecord(value) && 'relationTo' in value ? `${value.relationTo}/${id}` : id
}

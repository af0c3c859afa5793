import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { claimSlug } from '../src/store/payload/claimSlug.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'
import { isSlugTaken, type Wish } from '../src/store/payload/isSlugTaken.ts'
import { followsTitle } from '../src/text/followsTitle.ts'
import { slugOf } from '../src/text/slugOf.ts'

/** Every article has a slug: its own, or one from the title, which follows the title until the article is live. */
export const keepSlug: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const before = textOf(originalDoc?.slug)
  const language = textOf(data.language) ?? textOf(originalDoc?.language) ?? 'en'
  const wishFor = (base: string): Wish => ({ base, language, id: originalDoc?.id ?? null })
  const typed = typedSlug(data.slug, before)
  if (typed) {
    await refuseTaken(req, collection.slug, wishFor(typed))
    return { ...data, slug: typed }
  }
  const titleBefore = textOf(originalDoc?.title) ?? ''
  const title = textOf(data.title) ?? titleBefore
  if (before && (await isKept(req, collection.slug, wishFor(before), { titleBefore, title }))) {
    return { ...data, slug: before }
  }
  return { ...data, slug: await claimSlug(req, collection.slug, wishFor(slugOf(title) || 'untitled')) }
}

/** The slug that somebody typed, null when it is the one that was, or has no letter. */
const typedSlug = (given: unknown, before: string | null): string | null => {
  const typed = textOf(given)
  return typed && typed !== before ? textOf(slugOf(typed)) : null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The database would refuse too, and name the language as the culprit. */
async function refuseTaken(req: PayloadRequest, collection: string, wish: Wish): Promise<void> {
  if (await isSlugTaken(req, collection, wish)) throw taken(req, collection, wish)
}

function taken(req: PayloadRequest, collection: string, { base }: Wish): ValidationError {
  const message = `"${base}" is the slug of another document in this language: choose another.`
  return new ValidationError({ collection, errors: [{ path: 'slug', message }], req })
}

type Titles = { readonly titleBefore: string; readonly title: string }

/** The slug of a draft is in its versions only, where other articles do not see it: by now it may be another's. */
async function isKept(req: PayloadRequest, collection: string, wish: Wish, now: Titles): Promise<boolean> {
  const follows = followsTitle(wish.base, now.titleBefore)
  const isTaken = await isSlugTaken(req, collection, wish)
  if (!isTaken && (now.title === now.titleBefore || !follows)) return true
  if (follows && !(await isLiveRow(req, collection, wish.id))) return false
  if (isTaken) throw taken(req, collection, wish)
  return true
}

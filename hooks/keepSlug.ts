import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { freeSlug, type Wish } from '../src/store/payload/freeSlug.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'
import { followsTitle } from '../src/text/followsTitle.ts'
import { slugOf } from '../src/text/slugOf.ts'

/** Every article has a slug: its own, or one from the title, which follows the title until the article is live. */
export const keepSlug: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const before = textOf(originalDoc?.slug)
  const language = textOf(data.language) ?? textOf(originalDoc?.language) ?? 'en'
  const typed = typedSlug(data.slug, before)
  if (typed) {
    await refuseTaken(req, collection.slug, { base: typed, language, id: originalDoc?.id ?? null })
    return { ...data, slug: typed }
  }
  const titleBefore = textOf(originalDoc?.title) ?? ''
  const title = textOf(data.title) ?? titleBefore
  const stays = before && (await isKept(req, collection.slug, originalDoc?.id, { before, titleBefore, title }))
  if (stays) return { ...data, slug: before }
  const base = slugOf(title) || 'untitled'
  return { ...data, slug: await freeSlug(req, collection.slug, { base, language, id: originalDoc?.id ?? null }) }
}

/** The slug that somebody typed, null when it is the one that was, or has no letter. */
const typedSlug = (given: unknown, before: string | null): string | null => {
  const typed = textOf(given)
  return typed && typed !== before ? textOf(slugOf(typed)) : null
}

/** Without it the database would refuse, and name the language as the culprit. */
async function refuseTaken(req: PayloadRequest, collection: string, wish: Wish): Promise<void> {
  if ((await freeSlug(req, collection, wish)) === wish.base) return
  const message = `"${wish.base}" is the slug of another document in this language: choose another.`
  throw new ValidationError({ collection, errors: [{ path: 'slug', message }], req })
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type SlugAndTitles = { readonly before: string; readonly titleBefore: string; readonly title: string }

async function isKept(req: PayloadRequest, slug: string, id: unknown, now: SlugAndTitles): Promise<boolean> {
  if (now.title === now.titleBefore || !followsTitle(now.before, now.titleBefore)) return true
  return isLiveRow(req, slug, id)
}

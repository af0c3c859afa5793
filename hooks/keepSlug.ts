import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { freeSlug } from '../src/store/payload/freeSlug.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'
import { followsTitle } from '../src/text/followsTitle.ts'
import { slugOf } from '../src/text/slugOf.ts'

/** Every article has a slug: its own, or one from the title, which follows the title until the article is live. */
export const keepSlug: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const before = textOf(originalDoc?.slug)
  const typed = textOf(data.slug)
  if (typed && typed !== before) return { ...data, slug: slugOf(typed) }
  const titleBefore = textOf(originalDoc?.title) ?? ''
  const title = textOf(data.title) ?? titleBefore
  const stays = before && (await isKept(req, collection.slug, originalDoc?.id, { before, titleBefore, title }))
  if (stays) return { ...data, slug: before }
  const language = textOf(data.language) ?? textOf(originalDoc?.language) ?? 'en'
  const base = slugOf(title) || 'untitled'
  return { ...data, slug: await freeSlug(req, collection.slug, { base, language, id: originalDoc?.id ?? null }) }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type SlugAndTitles = { readonly before: string; readonly titleBefore: string; readonly title: string }

async function isKept(req: PayloadRequest, slug: string, id: unknown, now: SlugAndTitles): Promise<boolean> {
  if (now.title === now.titleBefore || !followsTitle(now.before, now.titleBefore)) return true
  return isLiveRow(req, slug, id)
}

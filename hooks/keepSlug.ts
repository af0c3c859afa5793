import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { claimSlug } from '../src/store/payload/claimSlug.ts'
import { isLive } from '../src/store/payload/isLive.ts'
import { isSlugTaken, type Wish } from '../src/store/payload/isSlugTaken.ts'
import { readSlug } from '../src/store/payload/readSlug.ts'
import { followsTitle } from '../src/text/followsTitle.ts'
import { slugOf } from '../src/text/slugOf.ts'

/**
 * Every article has a slug: the one that somebody typed, or one from the title, which follows the title until the
 * article is live. Where another article of the language has it, it gets a number, and the answer says so.
 */
export const keepSlug: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const before = textOf(originalDoc?.slug)
  const language = textOf(data.language) ?? textOf(originalDoc?.language) ?? 'en'
  const wishFor = (base: string): Wish => ({ base, language, id: originalDoc?.id ?? null })
  const typed = typedSlug(data.slug, before)
  if (typed) return { ...data, slug: await claimSlug(req, collection.slug, wishFor(typed)) }
  const titleBefore = textOf(originalDoc?.title) ?? ''
  const title = textOf(data.title) ?? titleBefore
  const made = slugOf(title) || 'untitled'
  if (!before) return { ...data, slug: await claimSlug(req, collection.slug, wishFor(made)) }
  const stays = await maySlugStay(req, collection.slug, wishFor(before), { titleBefore, title })
  if (stays === 'as it is') return { ...data, slug: before }
  const base = stays === 'with a number' && !followsTitle(before, title) ? before : made
  return { ...data, slug: await claimSlug(req, collection.slug, wishFor(base)) }
}

/** The slug that somebody typed, null when it is the one that was, or has no letter. */
const typedSlug = (given: unknown, before: string | null): string | null => {
  const typed = textOf(given)
  return typed && typed !== before ? textOf(slugOf(typed)) : null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type Titles = { readonly titleBefore: string; readonly title: string }

/**
 * The slug of a draft is in its versions only, and so is a new language: by now it may be another article's. What the
 * main row has already is the document's own.
 */
async function maySlugStay(
  req: PayloadRequest,
  collection: string,
  wish: Wish,
  { titleBefore, title }: Titles,
): Promise<'as it is' | 'with a number' | 'not'> {
  const row = wish.id === null ? null : await readSlug(req, collection, wish.id)
  const follows = title !== titleBefore && followsTitle(wish.base, titleBefore)
  if (follows && !(row && isLive(req.payload, collection, row))) return 'not'
  const isOwn = row?.slug === wish.base && row.language === wish.language
  return isOwn || !(await isSlugTaken(req, collection, wish)) ? 'as it is' : 'with a number'
}

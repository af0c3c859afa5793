import { slugOf } from './slugOf.ts'

/** Was this slug made from this title, with or without a number behind it? */
export function followsTitle(slug: string, title: string): boolean {
  const base = slugOf(title) || 'untitled'
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))
}

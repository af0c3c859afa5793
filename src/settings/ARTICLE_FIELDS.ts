import type { FieldMap } from './FieldMap.ts'

/** The field map of the product's own `articles`. */
export const ARTICLE_FIELDS: FieldMap = {
  title: 'title',
  excerpt: 'excerpt',
  body: 'body',
  slug: 'slug',
  language: 'language',
  credits: { field: 'credits', author: 'author', share: 'share' },
  channels: 'channels',
  topics: 'topics',
  hero: 'hero',
  publishedAt: 'publishedAt',
  canonical: 'canonical',
}

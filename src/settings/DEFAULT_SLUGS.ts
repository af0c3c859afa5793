import type { WorkingSlugs } from './Settings.ts'

export const DEFAULT_SLUGS: WorkingSlugs = {
  users: 'users',
  consumers: 'consumers',
  authors: 'authors',
  channels: 'channels',
  topics: 'topics',
  plans: 'plans',
  articles: 'articles',
  media: 'media',
  reviews: 'reviews',
}

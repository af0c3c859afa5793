/** The front matter keys that each field of an article is read from, the first that holds something wins. `topics` takes all of them. */
export const fieldKeys = {
  title: ['title'],
  slug: ['slug', 'permalink'],
  excerpt: ['excerpt', 'description', 'summary'],
  authors: ['authors', 'author'],
  topics: ['topics', 'tags', 'categories', 'category'],
  hero: ['image', 'cover', 'hero-image', 'hero_image', 'featured_image', 'thumbnail', 'hero', 'images'],
  heroAlt: ['image_alt', 'cover_alt', 'hero_alt', 'imageAlt', 'alt'],
  language: ['lang', 'language', 'locale'],
  date: ['date', 'published_at', 'publishedAt', 'publishDate', 'pubDate', 'published', 'created', 'created_at'],
  status: ['draft', 'published'],
} as const

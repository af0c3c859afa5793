import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ScorableDocument, ScorableImage } from '../../../src/scoring/ScorableDocument.ts'
import { frontMatter, markdownToLexical } from './markdownToLexical.ts'

const FOLDERS = {
  '18f': { folder: '18f/content/posts', language: 'en', own: ['18f.gsa.gov', '18f.gov'] },
  'opensource-guide': { folder: 'opensource-guide/_articles', language: null, own: ['opensource.guide'] },
  'sofastack-zh': { folder: 'sofastack-zh/content/zh', language: 'zh', own: ['sofastack.tech'] },
} as const

export type ArchiveName = keyof typeof FOLDERS
export const ARCHIVES = ['18f', 'opensource-guide', 'sofastack-zh'] as const

/** The folder of archives, or null (said loudly) where it is not set or not there. */
export function archivesFolder(what: string): string | null {
  const folder = process.env.CONTENT_OPS_CORPORA
  if (folder && existsSync(folder)) return folder
  console.log(`NOT RUN: ${what}, set CONTENT_OPS_CORPORA`)
  return null
}

export type ArchiveArticle = { readonly file: string; readonly document: ScorableDocument }

/** The wanted articles of an archive, in the order of their paths; parsing is what takes time. */
export function readArchive(
  root: string,
  name: ArchiveName,
  isWanted: (file: string, index: number) => boolean,
): readonly ArchiveArticle[] {
  const { folder, language, own } = FOLDERS[name]
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
  const paths = files.map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)))
  return paths
    .toSorted()
    .filter(isWanted)
    .map((file) => ({ file, document: documentOf(readFileSync(join(root, folder, file), 'utf8'), language, own) }))
}

function documentOf(source: string, language: string | null, ownHosts: readonly string[]): ScorableDocument {
  const { fields, markdown } = frontMatter(source)
  const hero = fields.get('image') ?? fields.get('cover') ?? null
  return {
    title: fields.get('title') ?? null,
    excerpt: fields.get('excerpt') ?? fields.get('description') ?? null,
    body: markdownToLexical(markdown),
    language: language ?? fields.get('lang') ?? 'en',
    credits: fields.has('authors') ? 1 : 0,
    topics: fields.has('tags') || fields.has('categories') ? 2 : 0,
    publishedAt: fields.get('date') ?? null,
    hero,
    images: imagesOf(markdown, hero),
    ownHosts,
  }
}

function imagesOf(markdown: string, hero: string | null): Readonly<Record<string, ScorableImage>> {
  const found = [...markdown.matchAll(/!\[([^\]]*)\]\(([^)\s]+)/g)].map(([, alt = '', id = '']) => ({ id, alt }))
  const all = hero === null ? found : [...found, { id: hero, alt: '' }]
  return Object.fromEntries(
    all.map(({ id, alt }) => [id, { id, alt: alt || null, filename: id.split('/').at(-1) ?? id }]),
  )
}

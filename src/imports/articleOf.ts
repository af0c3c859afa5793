import { articleSlugOf } from './articleSlugOf.ts'
import { dateOf, type ImportDate } from './dateOf.ts'
import { fieldKeys } from './fieldKeys.ts'
import type { FrontMatter } from './frontMatter/FrontMatterValue.ts'
import { flagOf } from './frontMatter/flagOf.ts'
import { listOf } from './frontMatter/listOf.ts'
import { parseFrontMatter } from './frontMatter/parseFrontMatter.ts'
import { splitFrontMatter } from './frontMatter/splitFrontMatter.ts'
import { textOf } from './frontMatter/textOf.ts'
import { heroOf } from './heroOf.ts'
import type { ArticleResult, ImportedArticle } from './ImportedArticle.ts'
import type { ImportOptions } from './ImportOptions.ts'
import { keyUsesOf } from './keyUsesOf.ts'
import { languageOf } from './languageOf.ts'
import { plainTextOf } from './plainTextOf.ts'
import { readableName } from './readableName.ts'
import { titleInBody } from './titleInBody.ts'
import type { Warning } from './Warning.ts'

/** A file with its content. */
export type FileContent = { readonly path: string; readonly bytes: Uint8Array }

const REPOSITORY_FILE =
  /(?:^|\/)(?:readme|licen[cs]e|contributing|changelog|code[-_]of[-_]conduct|security|notice|authors|codeowners)[^/]*$/i

/** Reads one Markdown file as an article, or says in words that its owner understands why it is none. Never throws on any content. */
export function articleOf(file: FileContent, options: ImportOptions): ArticleResult {
  const { path } = file
  const text = decoded(file.bytes)
  if (text === null) return { ok: false, path, reason: 'the file is not text in UTF-8' }
  const split = splitFrontMatter(text)
  const parsed = parseFrontMatter(split)
  if (!parsed.ok) return { ok: false, path, reason: parsed.reason }
  if (split.format === 'none' && REPOSITORY_FILE.test(path)) {
    return { ok: false, path, reason: 'a file of the repository (it has no front matter), not an article' }
  }
  if (split.body.trim() === '') return { ok: false, path, reason: 'it has no text below the front matter' }
  const titled = titleFrom(parsed.values, split.body)
  if (titled === null)
    return { ok: false, path, reason: 'it has no title: neither in the front matter nor a heading in the text' }
  const article = {
    ...titled,
    ...fieldsOf(parsed.values, file, titled.title, options),
    sourcePath: path,
    sourceHash: options.hash(file.bytes),
  }
  return {
    ok: true,
    article,
    report: { keys: keyUsesOf(parsed.values, options), warnings: warningsOf(article.date, parsed.repaired) },
  }
}

function titleFrom(frontMatter: FrontMatter, body: string): Pick<ImportedArticle, 'title' | 'markdown'> | null {
  const title = textOf(frontMatter.title)
  return title === null ? titleInBody(body) : { title: plainTextOf(title), markdown: body }
}

function fieldsOf(frontMatter: FrontMatter, { path }: FileContent, title: string, options: ImportOptions) {
  const { now, timeZone, authorField, dateField } = options
  const filename = path.split('/').at(-1) ?? path
  const keys = dateField === undefined ? fieldKeys.date : [dateField, ...fieldKeys.date]
  const date = dateOf({ frontMatter, filename, now, timeZone, keys })
  const authorKeys = authorField === undefined ? fieldKeys.authors : [authorField]
  const authors = authorKeys.map((key) => listOf(frontMatter[key])).find((names) => names.length > 0) ?? []
  const excerpt = fieldKeys.excerpt.map((key) => textOf(frontMatter[key])).find((text) => text !== null) ?? null
  return {
    slug: articleSlugOf({ frontMatter, path, title }),
    excerpt: excerpt === null ? null : plainTextOf(excerpt),
    language: languageOf({ frontMatter, path, fallback: options.language }),
    authors: listOf(authors.map(readableName)),
    topics: listOf(fieldKeys.topics.flatMap((key) => listOf(frontMatter[key]))),
    date,
    hero: heroOf(frontMatter)?.image ?? null,
    status: isDraft(frontMatter, path) || date.future ? ('draft' as const) : ('published' as const),
  }
}

function isDraft(frontMatter: FrontMatter, path: string): boolean {
  return flagOf(frontMatter.draft) === true || flagOf(frontMatter.published) === false || /(?:^|\/)_drafts\//.test(path)
}

function warningsOf(date: ImportDate, repaired: readonly string[]): readonly Warning[] {
  const warnings: Warning[] = repaired.map((key) => ({ kind: 'front-matter-repaired', detail: key }))
  if (date.problem !== null) warnings.push({ kind: 'date-unreadable', detail: date.problem })
  if (date.future) warnings.push({ kind: 'date-in-future', detail: date.dated ? date.at : '' })
  return warnings
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

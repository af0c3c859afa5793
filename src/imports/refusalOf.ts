import { MAX_FILE_BYTES } from './MAX_FILE_BYTES.ts'

/** A file of an archive before it is read. */
export type ArchiveFile = { readonly path: string; readonly bytes: number }

/**
 * Why a file of an archive is no article, judged by its name and size alone; null when it has to be read.
 *
 * @param paths every path in the archive.
 */
export function refusalOf({ path, bytes }: ArchiveFile, paths: ReadonlySet<string>): string | null {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return 'a hidden file or folder'
  if (!/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return notMarkdown(name)
  if (parts.some((part) => /^_(includes|layouts|templates|partials)$/.test(part))) return 'a template, not an article'
  if (/^_index\./.test(name)) return 'a section page (Hugo: _index.md lists the articles of a folder and is none)'
  if (name.startsWith('_')) return 'a partial: names with a leading underscore are not published'
  if (isSpareIndex(path, paths))
    return 'a spare copy beside index.md: of an article in a folder, index.md alone is published'
  if (bytes === 0) return 'the file is empty'
  return bytes > MAX_FILE_BYTES ? `larger than ${MAX_FILE_BYTES / 1_000_000} MB: this is data, not an article` : null
}

function notMarkdown(name: string): string {
  if (/\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i.test(name))
    return 'an image: it is stored where an article shows it'
  if (/\.mdx$/i.test(name)) return 'MDX is a program, not Markdown'
  return /\.html?$/i.test(name) ? 'an HTML page, not Markdown' : 'not Markdown'
}

function isSpareIndex(path: string, paths: ReadonlySet<string>): boolean {
  const spare = /^(.*\/|)index[ _(-]?(?:\d+|copy|old|bak)\)?\.md$/i.exec(path)
  return spare !== null && paths.has(`${spare[1]}index.md`)
}

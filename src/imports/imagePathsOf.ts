import { isRemoteSource } from './isRemoteSource.ts'

// Folders that the common generators serve as the site's root.
const ROOTS = ['', 'static/', 'public/', 'assets/', 'src/', 'source/', 'content/']

/**
 * Where in an archive an image may lie, the likeliest first: from the article's own folder, else from the root or a folder served as the root.
 * Empty for images on other sites and for those written into the text.
 *
 * @example imagePathsOf('/assets/a%20b.jpg', 'posts/x.md') // ['assets/a b.jpg', 'static/assets/a b.jpg', …]
 */
export function imagePathsOf(source: string, articlePath: string): readonly string[] {
  if (isRemoteSource(source) || /^[a-z]+:/i.test(source)) return []
  const bare = decoded(source.replace(/[?#].*$/, '').trim())
  const folder = articlePath.split('/').slice(0, -1).join('/')
  const fromRoot = ROOTS.map((root) => resolved(`${root}${bare}`))
  const candidates = bare.startsWith('/') ? fromRoot : [resolved(`${folder}/${bare}`), ...fromRoot]
  return [...new Set(candidates.flatMap((path) => (path === null || path === '' ? [] : [path])))]
}

// A path that leaves the archive is none.
function resolved(path: string): string | null {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

import { outsideCode } from './markdown/outsideCode.ts'
import { plainTextOf } from './plainTextOf.ts'

/**
 * The first heading of a text as its title. One of the first level that opens the text is taken out of it, for it would stand there twice; any other
 * stays. Null when the text has no heading.
 */
export function titleInBody(markdown: string): { readonly title: string; readonly markdown: string } | null {
  const opening = /^\s*(?:#[ \t]+(.+)|([^\s#>\-`|].*)\n=+)[ \t]*(?:\n|$)/.exec(markdown)
  const first = opening?.[1] ?? opening?.[2]
  if (opening !== null && first !== undefined)
    return { title: bare(first), markdown: markdown.slice(opening[0].length) }
  for (const { code, text } of outsideCode(markdown)) {
    const heading = code ? null : /^#{1,6}[ \t]+(.+)$/m.exec(text)
    if (heading?.[1] !== undefined) return { title: bare(heading[1]), markdown }
  }
  return null
}

function bare(heading: string): string {
  return plainTextOf(heading.replace(/[ \t]+#+[ \t]*$/, ''))
}

/** Quotes and lists opened on one line; CommonMark's own tests stop at 5, and the parser's time grows with the cube. */
const MAX_CONTAINERS = 30
/** Emphasis and link marks in one paragraph; the parser's time grows with the square. The longest paragraph measured has 400. */
const MAX_MARKS = 4_000

const CONTAINERS = new RegExp(
  `^((?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_CONTAINERS}})(.*)$`,
  'gm',
)
const MARKS = /[*_~[\]]/g

/** The same text, with markup that no writer writes (30 quotes in a quote, 4,000 stars in a paragraph) made plain characters. */
export function limitMarkup(markdown: string): string {
  const shallow = markdown.replace(
    CONTAINERS,
    (_line, kept: string, rest: string) => `${kept} ${escapeContainers(rest)}`,
  )
  if (shallow.length < MAX_MARKS) return shallow
  return shallow
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => (hasTooManyMarks(paragraph) ? paragraph.replace(MARKS, '\\$&') : paragraph))
    .join('')
}

function escapeContainers(rest: string): string {
  return rest.replace(/[>+*-]|\d[.)]/g, (mark) => (mark.length > 1 ? `${mark[0]}\\${mark[1]}` : `\\${mark}`))
}

function hasTooManyMarks(paragraph: string): boolean {
  if (paragraph.length < MAX_MARKS || /^[ \t>]*(```|~~~|\|)/m.test(paragraph)) return false
  return (paragraph.match(MARKS)?.length ?? 0) > MAX_MARKS
}

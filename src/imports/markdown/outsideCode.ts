/** One stretch of a Markdown text. */
export type Stretch = { readonly code: boolean; readonly text: string }

const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/
// CommonMark ends a code span with its paragraph; this bound keeps the search for the end linear on a text full of stray backticks.
const LONGEST_SPAN = 2_000

/** Cuts a Markdown text into fenced code and code spans on one side and all else on the other; joined again it is the same text. */
export function outsideCode(markdown: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let prose: string[] = []
  let fenced: { readonly fence: string; readonly lines: string[] } | null = null
  const endProse = () => {
    if (prose.length > 0) stretches.push(...spansApart(prose.join('')))
    prose = []
  }
  for (const line of markdown.split(/(?<=\n)/)) {
    if (fenced !== null) {
      fenced.lines.push(line)
      if (!closes(line, fenced.fence)) continue
      stretches.push({ code: true, text: fenced.lines.join('') })
      fenced = null
      continue
    }
    const fence = opening(line)
    if (fence === null) prose.push(line)
    else {
      endProse()
      fenced = { fence, lines: [line] }
    }
  }
  endProse()
  if (fenced !== null) stretches.push({ code: true, text: fenced.lines.join('') })
  return stretches
}

function opening(line: string): string | null {
  const [, fence, info = ''] = FENCE.exec(line.trimEnd()) ?? []
  return fence === undefined || (fence.startsWith('`') && info.includes('`')) ? null : fence
}

function closes(line: string, fence: string): boolean {
  const bare = line.replace(/^[ \t>]+/, '').trimEnd()
  return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length)
}

function spansApart(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let after = 0
  for (const run of text.matchAll(/`+/g)) {
    if (run.index < after) continue
    const end = spanEnd(text, run.index + run[0].length, run[0].length)
    if (end === null) continue
    if (run.index > from) stretches.push({ code: false, text: text.slice(from, run.index) })
    stretches.push({ code: true, text: text.slice(run.index, end) })
    from = after = end
  }
  if (from < text.length) stretches.push({ code: false, text: text.slice(from) })
  return stretches
}

function spanEnd(text: string, start: number, length: number): number | null {
  const window = text.slice(start, start + LONGEST_SPAN)
  const paragraph = window.split(/\n[ \t]*\n/, 1)[0] ?? ''
  for (const run of paragraph.matchAll(/`+/g)) {
    if (run[0].length === length) return start + run.index + length
  }
  return null
}

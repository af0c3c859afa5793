import { normalizeText } from '../normalizeText.ts'

/** A file cut in two. `raw` is the front matter without its fences; `bodyLine` is the line, from 1, on which `body` starts. */
export type SplitText = {
  readonly format: 'yaml' | 'toml' | 'none'
  readonly raw: string
  readonly body: string
  readonly bodyLine: number
}

const FENCES = { '---': 'yaml', '+++': 'toml' } as const

/**
 * Cuts a file into front matter and body: YAML between `---` lines (the last may be `...`), TOML between `+++` lines. A byte order
 * mark, Windows line ends and blank lines before the first fence do no harm. A fence that is never closed is no front matter.
 */
export function splitFrontMatter(text: string): SplitText {
  const normal = normalizeText(text)
  const lines = normal.split('\n')
  const none: SplitText = { format: 'none', raw: '', body: normal, bodyLine: 1 }
  const first = lines.findIndex((line) => line.trim() !== '')
  const fence = lines[first]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return none
  const last = lines.findIndex((line, at) => at > first && closes(fence, line.trimEnd()))
  if (last < 0) return none
  return {
    format: FENCES[fence],
    raw: lines.slice(first + 1, last).join('\n'),
    body: lines.slice(last + 1).join('\n'),
    bodyLine: last + 2,
  }
}

function closes(fence: '---' | '+++', line: string): boolean {
  return line === fence || (fence === '---' && line === '...')
}

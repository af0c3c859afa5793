import { describe, expect, it } from 'vitest'
import { craft } from '../../src/scoring/craft.ts'
import type { Finding } from '../../src/scoring/Finding.ts'
import { locateFinding } from '../../src/scoring/locateFinding.ts'
import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'
import { isRecord } from '../../src/text/isRecord.ts'
import { scanText } from '../../src/text/scanText.ts'
import { ARCHIVES, archivesFolder, readArchive } from './archives/readArchive.ts'

const folder = archivesFolder('places of findings in the archives')

const nodeAt = (body: unknown, path: Finding['path']): unknown =>
  path.reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)]
    return isRecord(node) ? node[key] : undefined
  }, body)

/** What the text at the place has to be for the finding to be true. */
const isTrueAt = ({ rule, data }: Finding, said: string): boolean => {
  if (rule === 'long-sentence') return scanText(said).tokens.length === data?.tokens
  if (rule === 'doubled-word') return /^(\S+)\s*\1$/iu.test(said.normalize('NFC'))
  if (rule === 'open-bracket') return said === data?.bracket
  if (rule === 'odd-punctuation') return said.trim() === data?.mark
  if (rule === 'placeholder') return said === data?.text
  return said.trim() !== ''
}

const textAt = ({ body }: ScorableDocument, finding: Finding): string =>
  locateFinding(body, finding)
    .map(({ path, from, to }) => {
      const node = nodeAt(body, path)
      return isRecord(node) && typeof node.text === 'string' ? node.text.slice(from, to) : '\n'
    })
    .join('')

const KIND_OF_NODE: Readonly<Record<string, readonly string[]>> = {
  'poor-link-text': ['link', 'autolink'],
  'link-flood': ['link', 'autolink'],
  'missing-alt': ['upload'],
  'poor-alt': ['upload'],
  'heading-gap': ['heading'],
}

describe.skipIf(folder === null).each(ARCHIVES)('the findings of every article of %s', (name) => {
  it('are at the place that they say', { timeout: 300_000 }, () => {
    const wrong: string[] = []
    let places = 0
    for (const { file, document } of readArchive(folder ?? '', name, () => true)) {
      for (const finding of craft(document).findings) {
        const { path, rule, from } = finding
        if (path[0] !== 'root' || path.length === 1) continue
        places += 1
        const node = nodeAt(document.body, path)
        const type = isRecord(node) ? String(node.type) : 'nothing'
        const kinds = KIND_OF_NODE[rule]
        const isRight = kinds ? kinds.includes(type) : type !== 'nothing'
        const isThere = from === undefined || isTrueAt(finding, textAt(document, finding))
        if (!isRight || !isThere)
          wrong.push(`${file}: ${rule} at ${path.join('.')} ${from}: ${textAt(document, finding)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(places).toBeGreaterThan(400)
  })
})

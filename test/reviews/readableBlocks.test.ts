import { describe, expect, it } from 'vitest'
import { markdownToLexical } from '../../src/imports/markdownToLexical.ts'
import { readableBlocks } from '../../src/reviews/readableBlocks.ts'
import { documentWith } from '../scoring/lexical.ts'

const blocksOf = (markdown: string) =>
  readableBlocks(documentWith({ root: markdownToLexical(markdown, { resolveImage: () => null }).root }))

describe('a text for reading', () => {
  it('keeps headings, words and their look, and where links lead', () => {
    const [heading, paragraph] = blocksOf('## Salt\n\nTake **one** spoon of [it](https://example.org/salt).')
    expect(heading).toMatchObject({ kind: 'heading', level: 2, runs: [{ text: 'Salt' }] })
    expect(paragraph?.runs.map(({ text }) => text).join('')).toBe('Take one spoon of it.')
    expect(paragraph?.runs.find(({ bold }) => bold)?.text).toBe('one')
    expect(paragraph?.links).toEqual(['https://example.org/salt'])
  })

  it('shows a row of a table as one line', () => {
    const rows = blocksOf('| Day | Salt |\n| --- | --- |\n| 2 | 15 g |').map(({ runs }) =>
      runs.map(({ text }) => text).join(''),
    )
    expect(rows).toEqual(['Day | Salt', '2 | 15 g'])
  })

  it('is empty for no text', () => {
    expect(readableBlocks(documentWith(null))).toEqual([])
  })
})

import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import { backtestCommand } from '../../src/commands/backtestCommand.ts'
import { recordComparison } from '../../src/store/payload/comparisons/recordComparison.ts'
import { databases } from '../support/databases.ts'
import { openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

describe.each(databases)('the back-test on %s', (database) => {
  it('tells how far craft agrees with the marks that people gave, once there are enough', async () => {
    const desk = await openDesk(database)
    const { payload } = desk
    const lines: string[] = []
    const run = async () => {
      await desk.project()
      lines.length = 0
      const terminal = { say: (line: string) => lines.push(line), warn: () => {}, progress: () => {} }
      return backtestCommand.run({ payload, args: [], terminal, signal: new AbortController().signal })
    }
    expect(await run()).toBe(0)
    expect(lines).toEqual([
      'craft-2 against reviews: 0 live texts that people have marked',
      '  too few to tell: 10 are the least',
      'craft-2 against comparisons: 0 pairs as people compared them, of 0',
      '  too few to tell: 10 are the least',
      'craft-2 against results: not known, since visits are not measured',
    ])
    const texts: { readonly collection: string; readonly id: string; readonly contentHash: string }[] = []
    for (let at = 1; at <= 12; at += 1) {
      const text = Array.from({ length: at * 60 }, (_, word) => `word${at}x${word}${word % 12 === 11 ? '.' : ''}`).join(
        ' ',
      )
      const data = { title: `Text ${at}`, language: 'en', body: paragraphs(text), _status: 'published' } as never
      const { id } = await payload.create({ collection: 'articles', data })
      const marks = { substance: Math.ceil(at / 3), clarity: Math.ceil(at / 4) + 1 }
      await payload.create({ collection: 'reviews', data: { article: id, verdict: 'approve', marks } as never })
      const [fact] = await desk.facts('articles', id)
      texts.push({ collection: 'articles', id: String(id), contentHash: fact?.state.contentHash ?? '' })
    }
    const req = await createLocalReq({}, payload)
    for (const [at, right] of texts.entries()) {
      const left = texts[at - 1]
      if (left) await recordComparison(req, { user: '1', left, right, better: 'right', now: new Date() })
    }
    await run()
    expect(lines[0]).toBe('craft-2 against reviews: 12 live texts that people have marked')
    expect(lines.find((line) => line.startsWith('  substance'))).toMatch(/rho \d\.\d\d \(.* n 12\): agrees with people/)
    expect(lines.find((line) => line.startsWith('  media'))).toMatch(/predicts nothing|is the same for all/)
    expect(lines).toContain('craft-2 against comparisons: 11 pairs as people compared them, of 11')
    const preferred = lines.filter((line) => line.includes('prefers the same text'))
    expect(preferred.find((line) => line.startsWith('  substance'))).toMatch(
      /in 100 % \(\d+ % to 100 %, n 10\): agrees/,
    )
    expect(lines.some((line) => /^ {2}media .* differs in too few of them to tell$/.test(line))).toBe(true)
    await desk.close()
  })
})

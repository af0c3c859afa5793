import { describe, expect, it } from 'vitest'
import { backtestCommand } from '../../src/commands/backtestCommand.ts'
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
      'craft-2 against results: not known, since visits are not measured',
    ])
    for (let at = 1; at <= 12; at += 1) {
      const text = Array.from({ length: at * 60 }, (_, word) => `word${at}x${word}${word % 12 === 11 ? '.' : ''}`).join(
        ' ',
      )
      const data = { title: `Text ${at}`, language: 'en', body: paragraphs(text), _status: 'published' } as never
      const { id } = await payload.create({ collection: 'articles', data })
      const marks = { substance: Math.ceil(at / 3), clarity: Math.ceil(at / 4) + 1 }
      await payload.create({ collection: 'reviews', data: { article: id, verdict: 'approve', marks } as never })
    }
    await run()
    expect(lines[0]).toBe('craft-2 against reviews: 12 live texts that people have marked')
    expect(lines.find((line) => line.startsWith('  substance'))).toMatch(/rho \d\.\d\d \(.* n 12\): agrees with people/)
    expect(lines.find((line) => line.startsWith('  media'))).toMatch(/predicts nothing|is the same for all/)
    await desk.close()
  })
})

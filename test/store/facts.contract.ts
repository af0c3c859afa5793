import { describe, expect, it } from 'vitest'
import { settle } from '../../src/facts/settle.ts'
import { LIVE } from '../scorecards/chainOf.ts'
import { newFact } from './newFact.ts'
import type { TestStores } from './openStores.ts'

const subject = { collection: 'articles', id: '1' }

/** What every store of facts keeps to. */
export function factStoreContract(open: () => Promise<TestStores>): void {
  describe('facts', () => {
    it('has no last fact of a subject without any', async () => {
      const { facts } = await open()
      expect(await facts.last(subject)).toBeNull()
    })

    it('keeps a fact as it was appended, without a place in the feed', async () => {
      const { facts } = await open()
      const fact = newFact({
        actor: null,
        data: { dated: false, findings: [{ rule: 'a', path: ['root', 0] }], run: 'r' },
        state: { ...LIVE, craft: null, title: '一 "ü" \' ?', language: null },
      })
      expect(await facts.append(fact)).toBe('appended')
      expect(await facts.last(subject)).toEqual({ ...fact, position: null, projectedAt: null })
    })

    it('knows the fact with the highest sequence, in whatever order they came', async () => {
      const { facts } = await open()
      for (const sequence of [2, 10, 1, 9]) await facts.append(newFact({ sequence }))
      expect((await facts.last(subject))?.sequence).toBe(10)
    })

    it('counts each subject apart, also under the same id in another collection', async () => {
      const { facts } = await open()
      await facts.append(newFact({ subject: { collection: 'posts', id: '1' } }))
      expect(await facts.last(subject)).toBeNull()
      expect(await facts.append(newFact({ subject }))).toBe('appended')
    })

    it('answers that a sequence is taken, and keeps the fact that has it', async () => {
      const { facts } = await open()
      await facts.append(newFact({ id: 'first' }))
      expect(await facts.append(newFact({ id: 'second' }))).toBe('taken')
      expect((await facts.last(subject))?.id).toBe('first')
    })

    it('gives one sequence to one of ten that ask for it at once', async () => {
      const { facts } = await open()
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => facts.append(newFact({ id: `racer ${index}` }))),
      )
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(9)
    })

    it('lets settles of one subject race into a chain without gap', async () => {
      const { facts, projections } = await open()
      const racers = Array.from({ length: 6 }, (_, index) =>
        settle(
          {
            facts,
            read: async () => ({ live: true, state: LIVE, data: {} }),
            next: (_subject, last) => newFact({ id: `racer ${index}`, sequence: (last?.sequence ?? 0) + 1 }),
          },
          subject,
          { now: new Date(), actor: null, cause: 'act', origin: 'live', newId: () => '' },
        ),
      )
      await Promise.all(racers)
      const [chain] = await projections.chains([subject])
      expect(chain?.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
    })
  })
}

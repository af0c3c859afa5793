import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from '../../src/imports/Turns.ts'

const KEYS = ['a', 'b', 'c'] as const

describe('Turns', () => {
  it('lets works of a common key run one after another, in the order in which they got in line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ keys: fc.uniqueArray(fc.constantFrom(...KEYS)), wait: fc.nat(3), fails: fc.boolean() }), {
          maxLength: 8,
        }),
        async (works) => {
          const turns = new Turns()
          const running = new Set<string>()
          const begun = new Map<string, number[]>()
          await Promise.allSettled(
            works.map(({ keys, wait, fails }, index) => {
              const inTurn = turns.take(new Set(keys))
              return inTurn(sleep(3 - wait), async () => {
                for (const key of keys) {
                  expect(running.has(key)).toBe(false)
                  running.add(key)
                  begun.set(key, [...(begun.get(key) ?? []), index])
                }
                await sleep(wait)
                for (const key of keys) running.delete(key)
                if (fails) throw new Error('failed')
              })
            }),
          )
          for (const key of KEYS) {
            const asked = works.flatMap(({ keys }, index) => (keys.includes(key) ? [index] : []))
            expect(begun.get(key) ?? []).toEqual(asked)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('lets works of different keys run at once', async () => {
    const turns = new Turns()
    const [first, second] = [turns.take(new Set(['a'])), turns.take(new Set(['b']))]
    const said: string[] = []
    await Promise.all([
      first(Promise.resolve(), async () => {
        await sleep(5)
        said.push('a')
      }),
      second(Promise.resolve(), async () => said.push('b')),
    ])
    expect(said).toEqual(['b', 'a'])
  })

  it('keeps the place of a work that fails before its turn', async () => {
    const turns = new Turns()
    const said: string[] = []
    const slow = turns.take(new Set(['a']))
    const failing = turns.take(new Set(['a']))
    const last = turns.take(new Set(['a']))
    const refused = failing(Promise.reject(new Error('no image')), async () => said.push('never'))
    const third = last(Promise.resolve(), async () => said.push('third'))
    await expect(refused).rejects.toThrow('no image')
    await slow(sleep(5), async () => said.push('first'))
    await third
    expect(said).toEqual(['first', 'third'])
  })
})

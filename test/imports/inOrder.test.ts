import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/imports/inOrder.ts'

const listOf = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('inOrder', () => {
  it('yields results in the order of the items, however long each takes', async () => {
    const results = inOrder([5, 1, 3, 0, 2], 3, async (wait) => {
      await sleep(wait)
      return wait
    })
    expect(await listOf(results)).toEqual([5, 1, 3, 0, 2])
  })

  it('has never more than its width under way', async () => {
    let running = 0
    let most = 0
    const work = async (item: number) => {
      running += 1
      most = Math.max(most, running)
      await sleep(item % 3)
      running -= 1
    }
    const items = Array.from({ length: 20 }, (_, index) => index)
    expect(await listOf(inOrder(items, 4, work))).toHaveLength(20)
    expect(most).toBe(4)
  })

  it('yields nothing for nothing', async () => {
    expect(await listOf(inOrder([], 4, async () => 1))).toEqual([])
  })
})

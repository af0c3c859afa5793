import { describe, expect, it } from 'vitest'
import type { TestStores } from './openStores.ts'

const NOW = 1_000_000
const LENGTH = 1_000

/** What every store of leases keeps to. */
export function leaseStoreContract(open: () => Promise<TestStores>): void {
  describe('leases', () => {
    it('gives a free lease to one of ten that ask at once', async () => {
      const { leases } = await open()
      const asked = Array.from({ length: 10 }, (_, index) => leases.acquire('work', `process ${index}`, NOW, LENGTH))
      expect((await Promise.all(asked)).filter((lease) => lease !== null)).toHaveLength(1)
    })

    it('keeps others out until it has expired, and then gives it away with a higher token', async () => {
      const { leases } = await open()
      const first = await leases.acquire('work', 'a', NOW, LENGTH)
      expect(await leases.acquire('work', 'b', NOW + LENGTH, LENGTH)).toBeNull()
      const second = await leases.acquire('work', 'b', NOW + LENGTH + 1, LENGTH)
      expect(second?.holder).toBe('b')
      expect(second?.token).toBeGreaterThan(first?.token ?? Number.POSITIVE_INFINITY)
    })

    it('gives an expired lease to one of ten that ask at once', async () => {
      const { leases } = await open()
      await leases.acquire('work', 'dead', NOW, LENGTH)
      const later = NOW + 2 * LENGTH
      const asked = Array.from({ length: 10 }, (_, index) => leases.acquire('work', `process ${index}`, later, LENGTH))
      expect((await Promise.all(asked)).filter((lease) => lease !== null)).toHaveLength(1)
    })

    it('lasts longer when it is renewed', async () => {
      const { leases } = await open()
      const lease = (await leases.acquire('work', 'a', NOW, LENGTH)) ?? expect.fail('free')
      expect(await leases.renew(lease, NOW + 900, LENGTH)).toBe(true)
      expect(await leases.acquire('work', 'b', NOW + 1_500, LENGTH)).toBeNull()
    })

    it('may be renewed late, unless another has taken it', async () => {
      const { leases } = await open()
      const lease = (await leases.acquire('work', 'a', NOW, LENGTH)) ?? expect.fail('free')
      expect(await leases.renew(lease, NOW + 5_000, LENGTH)).toBe(true)
      await leases.acquire('work', 'b', NOW + 9_000, LENGTH)
      expect(await leases.renew(lease, NOW + 9_500, LENGTH)).toBe(false)
    })

    it('is free at once when it is given back, and its token is not used again', async () => {
      const { leases } = await open()
      const first = (await leases.acquire('work', 'a', NOW, LENGTH)) ?? expect.fail('free')
      await leases.release(first)
      const second = await leases.acquire('work', 'b', NOW, LENGTH)
      expect(second?.token).toBeGreaterThan(first.token)
      expect(await leases.renew(first, NOW, LENGTH)).toBe(false)
    })

    it('stays with its thief when the robbed holder gives it back', async () => {
      const { leases } = await open()
      const robbed = (await leases.acquire('work', 'a', NOW, LENGTH)) ?? expect.fail('free')
      await leases.acquire('work', 'b', NOW + 2_000, LENGTH)
      await leases.release(robbed)
      expect(await leases.acquire('work', 'c', NOW + 2_500, LENGTH)).toBeNull()
    })

    it('outdates the lease that the same holder had before', async () => {
      const { leases } = await open()
      const before = (await leases.acquire('work', 'a', NOW, LENGTH)) ?? expect.fail('free')
      const after = (await leases.acquire('work', 'a', NOW, LENGTH)) ?? expect.fail('its own')
      expect(await leases.renew(before, NOW, LENGTH)).toBe(false)
      expect(await leases.renew(after, NOW, LENGTH)).toBe(true)
    })

    it('is held for each kind of work apart', async () => {
      const { leases } = await open()
      await leases.acquire('work', 'a', NOW, LENGTH)
      expect(await leases.acquire('other work', 'b', NOW, LENGTH)).not.toBeNull()
    })
  })
}

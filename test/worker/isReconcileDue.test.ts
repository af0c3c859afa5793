import { describe, expect, it } from 'vitest'
import { isReconcileDue } from '../../src/worker/isReconcileDue.ts'

const logOf = (startedAt: string) => ({
  since: '2026-01-01T00:00:00.000Z',
  last: { startedAt, finishedAt: startedAt, documents: 1, records: 0, facts: 0, failed: 0 },
})
const isDue = (startedAt: string, now: string) => isReconcileDue(logOf(startedAt), new Date(now))

describe('the nightly reconcile', () => {
  it('is due once in the hour from 03:00 UTC, whenever the process was started', () => {
    expect(isDue('2026-03-03T03:00:04.000Z', '2026-03-04T02:59:59.000Z')).toBe(false)
    expect(isDue('2026-03-03T03:00:04.000Z', '2026-03-04T03:00:01.000Z')).toBe(true)
    expect(isDue('2026-03-04T03:00:01.000Z', '2026-03-04T03:59:59.000Z')).toBe(false)
  })

  it('is due every night, however long each takes and whenever somebody reconciled by command', () => {
    expect(isDue('2026-03-03T03:58:00.000Z', '2026-03-04T03:00:01.000Z')).toBe(true)
    expect(isDue('2026-03-04T02:10:00.000Z', '2026-03-04T03:00:01.000Z')).toBe(true)
  })

  it('is due at any hour where nothing ran at night', () => {
    expect(isDue('2026-03-03T03:00:00.000Z', '2026-03-04T14:59:00.000Z')).toBe(false)
    expect(isDue('2026-03-03T03:00:00.000Z', '2026-03-04T15:00:01.000Z')).toBe(true)
  })

  it('is first due in the first night, or 36 hours after the first start', () => {
    const log = { since: '2026-03-03T04:30:00.000Z', last: null }
    expect(isReconcileDue(log, new Date('2026-03-03T04:30:05.000Z'))).toBe(false)
    expect(isReconcileDue(log, new Date('2026-03-04T03:00:00.000Z'))).toBe(true)
    expect(isReconcileDue(log, new Date('2026-03-04T16:31:00.000Z'))).toBe(true)
  })
})

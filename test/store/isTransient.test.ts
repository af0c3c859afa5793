import { describe, expect, it } from 'vitest'
import { isTransient } from '../../src/store/payload/jobs/isTransient.ts'

const errorOf = (more: object) => Object.assign(new Error('no'), more)

describe('an error', () => {
  it.each([
    [errorOf({ code: 112 })],
    [errorOf({ code: 251 })],
    [errorOf({ name: 'MongoNetworkError' })],
    [errorOf({ name: 'MongoServerSelectionError' })],
    [errorOf({ code: 'ECONNRESET' })],
    [errorOf({ status: 409 })],
    [new Error('Failed query', { cause: errorOf({ code: 'SQLITE_BUSY' }) })],
  ])('passes by itself: %o', (error) => {
    expect(isTransient(error)).toBe(true)
  })

  it.each([[errorOf({ code: 11000 })], [errorOf({ status: 403 })], [new Error('112')], ['112'], [null], [undefined]])(
    'stays: %o',
    (error) => {
      expect(isTransient(error)).toBe(false)
    },
  )

  it('that is its own cause stays', () => {
    const error = new Error('round')
    error.cause = error
    expect(isTransient(error)).toBe(false)
  })
})

import fc from 'fast-check'
import { dayOfNumber } from '../../src/time/dayOfNumber.ts'

/** Any day from 1850 to 2150. */
export const someDay = fc.integer({ min: -43_829, max: 66_000 }).map(dayOfNumber)

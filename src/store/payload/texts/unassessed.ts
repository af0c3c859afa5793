import type { Where } from 'payload'
import { ASSESSMENT_FORMULA, FLUENT_ASSESSMENT_FORMULA } from '../../../assessment/ASSESSMENT_FORMULA.ts'

/**
 * Which scores are of texts that this version has not looked up.
 *
 * @param judged tags of the languages in which fluency is judged
 */
export const unassessed = (judged: readonly string[]): Where => ({
  or: [
    { assessed: { exists: false } },
    { assessed: { not_in: [ASSESSMENT_FORMULA, FLUENT_ASSESSMENT_FORMULA] } },
    ...(judged.length === 0 ? [] : [{ assessed: { equals: ASSESSMENT_FORMULA }, language: { in: [...judged] } }]),
  ],
})

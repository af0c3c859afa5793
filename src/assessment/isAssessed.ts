import { ASSESSMENT_FORMULA, FLUENT_ASSESSMENT_FORMULA } from './ASSESSMENT_FORMULA.ts'

/**
 * Was a text looked up as this version does it? Once there is enough to judge fluency by, texts that were looked up before
 * are judged too; those that were judged stay so when there is no longer enough.
 *
 * @param formula of its assessment; null or absent for one that was never looked up
 */
export const isAssessed = (formula: string | null | undefined, isFluencyOn: boolean): boolean =>
  formula === FLUENT_ASSESSMENT_FORMULA || (!isFluencyOn && formula === ASSESSMENT_FORMULA)

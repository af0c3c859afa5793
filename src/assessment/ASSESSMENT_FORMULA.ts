import { FLUENCY_FORMULA } from '../fluency/FLUENCY.ts'
import { ORIGINALITY_FORMULA } from '../originality/ORIGINALITY.ts'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'

/** How this version assesses while fluency is off: what is left of a text is scored by its craft formula. */
export const ASSESSMENT_FORMULA = `${ORIGINALITY_FORMULA}/${CRAFT_FORMULA}`

/** The same where fluency is judged too. */
export const FLUENT_ASSESSMENT_FORMULA = `${ASSESSMENT_FORMULA}/${FLUENCY_FORMULA}`

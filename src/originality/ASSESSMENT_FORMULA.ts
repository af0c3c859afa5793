import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'
import { ORIGINALITY_FORMULA } from './ORIGINALITY.ts'

/** How this version assesses: what is left of a text is scored by its craft formula. */
export const ASSESSMENT_FORMULA = `${ORIGINALITY_FORMULA}/${CRAFT_FORMULA}`

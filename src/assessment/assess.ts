import type { Assessment } from '../facts/Assessment.ts'
import type { FluencyModel } from '../fluency/FluencyModel.ts'
import { judgeFluency } from '../fluency/judgeFluency.ts'
import { spokenOf } from '../fluency/spokenOf.ts'
import { type Earlier, judgeOriginality } from '../originality/judgeOriginality.ts'
import { ownTextOf } from '../originality/ownTextOf.ts'
import { measureText } from '../scoring/measureText.ts'
import type { ScorableDocument } from '../scoring/ScorableDocument.ts'
import { ASSESSMENT_FORMULA, FLUENT_ASSESSMENT_FORMULA } from './ASSESSMENT_FORMULA.ts'

/** What the archive says of a text: the texts that were there before, and what is usual in its language. */
export type Archive = {
  readonly earlier: readonly Earlier[]
  /** Null while there are too few articles of the language. */
  readonly model: FluencyModel | null
}

/**
 * Looks a document up in the archive.
 *
 * @param key of the document
 */
export function assess(key: string, document: ScorableDocument, { earlier, model }: Archive): Assessment {
  const originality = judgeOriginality(document, earlier)
  if (model === null) return { formula: ASSESSMENT_FORMULA, ...originality }
  const measure = measureText(document)
  const text = measure.otherLanguage === null ? spokenOf(ownTextOf(measure)) : null
  return { formula: FLUENT_ASSESSMENT_FORMULA, ...originality, fluency: judgeFluency(key, text, model) }
}

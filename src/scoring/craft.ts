import { allotTenths } from './allotTenths.ts'
import { CRAFT_FORMULA } from './CRAFT_FORMULA.ts'
import { DIMENSION_WEIGHTS } from './DIMENSION_WEIGHTS.ts'
import { headline } from './dimensions/headline.ts'
import { hygiene } from './dimensions/hygiene.ts'
import { media } from './dimensions/media.ts'
import { metadata } from './dimensions/metadata.ts'
import { sentences } from './dimensions/sentences.ts'
import { sources } from './dimensions/sources.ts'
import { structure } from './dimensions/structure.ts'
import { substance } from './dimensions/substance.ts'
import type { DimensionLoss, DimensionName, Finding } from './Finding.ts'
import type { Judgement } from './Loss.ts'
import { ledgerOf } from './ledgerOf.ts'
import { measureText } from './measureText.ts'
import { mergedFindings } from './mergedFindings.ts'
import type { ScorableDocument } from './ScorableDocument.ts'
import type { TextMeasure } from './TextMeasure.ts'

/** `score` is 100 minus all points lost, 0–100, rounded to one decimal. */
export type Craft = {
  readonly score: number
  readonly formula: string
  readonly dimensions: readonly DimensionLoss[]
  readonly findings: readonly Finding[]
}

const MAX_FINDINGS = 40
const FULL_SCORE_TENTHS = 1000

/**
 * The craft of a document: 100 less every point lost, each with its reason and its place.
 *
 * It finds defects, not greatness, from the text alone. A dimension that cannot apply, because the collection has no
 * field for it, is left out and the weights of the others grow to 100 together. All sums are exact in tenths of a point:
 * the findings of a dimension add up to what it lost, and those to 100 − score. The same document always gets the same
 * score.
 *
 * @param text what `measureText` gave for the document, if it is at hand
 */
export function craft(document: ScorableDocument, text: TextMeasure = measureText(document)): Craft {
  const judged = judgements(document, text)
  const weights = allotTenths(
    FULL_SCORE_TENTHS,
    judged.map(({ name }) => DIMENSION_WEIGHTS[name]),
  )
  const ledgers = judged.map(({ name, judgement }, index) => ledgerOf(name, weights[index] ?? 0, judgement))
  const lost = ledgers.reduce((sum, ledger) => sum + ledger.lost, 0)
  return {
    score: (FULL_SCORE_TENTHS - lost) / 10,
    formula: CRAFT_FORMULA,
    dimensions: ledgers.map((ledger) => ({ name: ledger.name, weight: ledger.weight / 10, lost: ledger.lost / 10 })),
    findings: sorted(
      mergedFindings(
        ledgers.flatMap(({ findings }) => findings),
        MAX_FINDINGS,
      ),
    ),
  }
}

type Judged = { readonly name: DimensionName; readonly judgement: Judgement }

function judgements(document: ScorableDocument, text: TextMeasure): readonly Judged[] {
  const all = [
    { name: 'substance', judgement: substance(text) },
    { name: 'sentences', judgement: sentences(text) },
    { name: 'structure', judgement: structure(text) },
    { name: 'sources', judgement: sources(document, text) },
    { name: 'media', judgement: media(document, text) },
    { name: 'headline', judgement: headline(document, text) },
    { name: 'hygiene', judgement: hygiene(text) },
    { name: 'metadata', judgement: metadata(document, text) },
  ] as const
  return all.flatMap(({ name, judgement }) => (judgement === null ? [] : [{ name, judgement }]))
}

/** Dearest first; equal ones stay in the order of the dimensions and of the text. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => b.points - a.points)
}

import type { Correction } from '../../scorecards/ContributionQuery.ts'
import type { Explanation, FigureFormula, FigureInput, Missing, SampleItem } from '../../scorecards/Explanation.ts'
import { SCORECARD_FIGURES } from '../../scorecards/SCORECARD_FIGURES.ts'
import { LOSS_FIGURES } from '../LOSS_FIGURES.ts'
import { SCORE_FIGURES } from '../SCORE_FIGURES.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, flag, number, whole, scalar, ref, listOf, orNull, oneOf, object } = schema

const figures = [...SCORECARD_FIGURES.keys(), ...SCORE_FIGURES.keys(), ...LOSS_FIGURES.keys()]

const explanation = object<Explanation>(
  {
    figure: oneOf(figures, 'A name from the registry of figures.'),
    value: orNull(number("The report's own number; null is unknown.")),
    unit: text(),
    formula: ref('FigureFormula'),
    inputs: listOf(ref('FigureInput')),
    sample: ref('Sample'),
    missing: listOf(ref('Missing')),
    corrections: listOf(ref('Correction'), 'The latest 50, the latest first.'),
    asOf: ref('AsOf'),
  },
  'Where one number of a report comes from.',
)

/** The shapes of an explanation. */
export const explanationSchemas: Readonly<Record<string, JsonSchema>> = {
  FigureFormula: object<FigureFormula>({ name: text(), version: text(), expression: text() }, 'How a figure is made.'),
  FigureInput: object<FigureInput>({ name: text(), value: orNull(scalar()) }, 'What a formula is applied to.'),
  SampleItem: object<SampleItem>(
    {
      collection: text(),
      id: ref('Id'),
      title: orNull(text('Null when the caller may not read the document.')),
      amount: number("In the figure's unit; the article's own score for figures of quality."),
      share: number("The author's part of the article, of 1: what figures of quality weigh the score with."),
      at: orNull(text('When it occurred, ISO 8601 in UTC.')),
      fact: orNull(text('The id of the fact.')),
    },
    'One contribution to a figure.',
  ),
  Sample: object<Explanation['sample']>(
    { n: whole('Contributions.'), items: listOf(ref('SampleItem'), 'The latest 50.'), truncated: flag() },
    'The contributions behind a figure.',
  ),
  Missing: object<Missing>(
    { what: text(), n: whole('Articles.'), reason: text() },
    'What a figure does not know, and why.',
  ),
  Correction: object<Correction>(
    { fact: text(), type: text(), at: text('When it was recorded.') },
    'A later fact that changed an earlier count: a correction, a voiding, or a merge of what the line is of.',
  ),
  Explanation: explanation,
}

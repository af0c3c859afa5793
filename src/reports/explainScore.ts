import type { PayloadRequest } from 'payload'
import type { Fact, Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import type { Explanation } from '../scorecards/Explanation.ts'
import { type ScoreVersion, scoreVersions } from '../scorecards/scoreVersions.ts'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import type { StoredScore } from '../store/payload/reports/storedScore.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { scoreFor, scoreReportOf } from './qualityReport.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import type { ScoreReport } from './ScoreReport.ts'

type ScoreFigure = {
  readonly unit: string
  readonly formula: Explanation['formula']
  readonly value: (report: ScoreReport) => number | null
  readonly inputs: (report: ScoreReport) => Explanation['inputs']
  readonly missing: Explanation['missing']
}

const losses = (report: ScoreReport): Explanation['inputs'] =>
  (report.craft?.dimensions ?? []).flatMap(({ name, weight, lost }) => [
    { name: `weight.${name}`, value: weight },
    { name: `lost.${name}`, value: lost },
  ])

const NO_REVIEWS = { what: 'review', n: 0, reason: 'No review of this text counts towards a score yet.' }
const NO_VISITS = { what: 'result', n: 0, reason: 'Visits are not measured yet.' }

type Unknown = {
  readonly part: 'review' | 'result'
  readonly expression: string
  readonly missing: Explanation['missing'][number]
}

const REVIEW: Unknown = {
  part: 'review',
  expression: "mean of people's marks of this text, as points",
  missing: NO_REVIEWS,
}
const RESULT: Unknown = {
  part: 'result',
  expression: 'percentile of what the audience did, within channel and age',
  missing: NO_VISITS,
}

/** A figure that nothing is recorded for yet. */
const unknownFigure = (field: 'score' | 'n', { part, expression, missing }: Unknown): ScoreFigure => ({
  unit: field === 'n' ? `${part}s` : 'points',
  formula: { name: part, version: '1', expression: field === 'n' ? 'how many it is made of' : expression },
  value: (report) => report[part]?.[field] ?? null,
  inputs: () => [],
  missing: [missing],
})

/** The figures of one document's score. */
const FIGURES: Readonly<Record<string, ScoreFigure>> = {
  'score.craft': {
    unit: 'points',
    formula: {
      name: 'craft',
      version: CRAFT_FORMULA,
      expression: '100 − Σ points lost over the dimensions that apply',
    },
    value: (report) => report.craft?.score ?? null,
    inputs: losses,
    missing: [],
  },
  'score.review': unknownFigure('score', REVIEW),
  'score.review.n': unknownFigure('n', REVIEW),
  'score.result': unknownFigure('score', RESULT),
  'score.result.n': unknownFigure('n', RESULT),
  'score.combined': {
    unit: 'points',
    formula: {
      name: 'blend',
      version: 'blend-1',
      expression: '(0.4 × craft + 0.4 × review + 0.2 × result) ÷ Σ weights of those that are known',
    },
    value: (report) => report.combined?.score ?? null,
    inputs: (report) => [
      { name: 'craft', value: report.craft?.score ?? null },
      { name: 'review', value: report.review?.score ?? null },
      { name: 'result', value: report.result?.score ?? null },
    ],
    missing: [NO_REVIEWS, NO_VISITS],
  },
  'score.percentile': {
    unit: 'per cent',
    formula: {
      name: 'percentile',
      version: '1',
      expression:
        '(live articles with a lower craft score + half of those with the same) ÷ live articles × 100, of those with a score under the formula in force',
    },
    value: (report) => report.percentile,
    inputs: (report) => [{ name: 'craft', value: report.craft?.score ?? null }],
    missing: [],
  },
}

/** Is this the name of a figure of one document's score? */
export const isScoreFigure = (name: unknown): name is string => typeof name === 'string' && Object.hasOwn(FIGURES, name)

/** The names of all figures of a score. */
export const SCORE_FIGURES: readonly string[] = Object.keys(FIGURES)

/**
 * Where a figure of one document's score comes from; `collection` and `id` name the document.
 *
 * @throws ReportRefusal 400, 401, 403 or 404.
 */
export async function explainScore(req: PayloadRequest, raw: Readonly<Record<string, unknown>>): Promise<Explanation> {
  const figure = FIGURES[String(raw.figure)]
  const { collection, id } = raw
  if (!figure || typeof collection !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) {
    const slugs = Object.keys(settingsOf(req.payload).content).join(', ')
    throw new ReportRefusal(400, [{ path: 'collection', message: `must be one of ${slugs}, with the document's id` }])
  }
  const subject = { collection, id: String(id) }
  const { stored, fact, corrections } = await sourceOf(req, subject, raw)
  const report = await scoreReportOf(req, stored)
  const titles = await readableTitles(req, [subject])
  const value = figure.value(report)
  const items =
    value === null
      ? []
      : [
          {
            ...subject,
            title: titles.get(subjectKey(subject)) ?? null,
            amount: value,
            share: 1,
            at: fact?.occurredAt ?? null,
            fact: fact?.id ?? null,
          },
        ]
  return {
    figure: String(raw.figure),
    value,
    unit: figure.unit,
    formula: formulaOf(figure, report),
    inputs: figure.inputs(report),
    sample: { n: items.length, items, truncated: false },
    missing: figure.missing,
    corrections,
    asOf: report.asOf,
  }
}

/** A score that is older than this version says the formula that it was made by. */
const formulaOf = ({ formula }: ScoreFigure, { craft }: ScoreReport): Explanation['formula'] =>
  formula.name === 'craft' && craft ? { ...formula, version: craft.formula } : formula

type Source = {
  readonly stored: StoredScore
  readonly fact: Fact | undefined
  readonly corrections: Explanation['corrections']
}

/** The score that is asked for: the one that reports show, or the one that an earlier fact brought. */
async function sourceOf(
  req: PayloadRequest,
  subject: Subject,
  { figure, fact: wanted }: Readonly<Record<string, unknown>>,
): Promise<Source> {
  const stored = await scoreFor(req, subject)
  const [chain = []] = await storesOf(req.payload).projections.chains([subject])
  const versions = scoreVersions(chain.filter(({ position }) => position !== null))
  const corrections = versions.filter(({ fact }) => fact.type === 'article.rescored').map(correctionOf)
  // The fact that the stored score was made of; a later one may wait to be projected.
  if (wanted === undefined)
    return { stored, fact: chain.find(({ sequence }) => sequence === stored.sequence), corrections }
  const version = versions.find(({ fact }) => fact.id === wanted)
  if (!version || figure !== 'score.craft') {
    throw new ReportRefusal(400, [
      { path: 'fact', message: 'must be of the history of this document, for score.craft' },
    ])
  }
  return { stored: { ...stored, ...storedScoreOf(version) }, fact: version.fact, corrections: [] }
}

const correctionOf = ({ fact: { id, type, recordedAt } }: ScoreVersion) => ({ fact: id, type, at: recordedAt })

const storedScoreOf = ({ fact: { data, sequence }, craft: { score, formula, lost } }: ScoreVersion) => ({
  sequence,
  craft: score,
  formula,
  lost,
  findings: (data.findings ?? []) as StoredScore['findings'],
})

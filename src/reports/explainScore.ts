import type { PayloadRequest } from 'payload'
import type { Fact, Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import { REVIEW_DEFAULTS } from '../reviews/REVIEW_DEFAULTS.ts'
import { REVIEW_FORMULA } from '../reviews/REVIEW_FORMULA.ts'
import type { Explanation, SampleItem } from '../scorecards/Explanation.ts'
import { roundFigure } from '../scorecards/roundFigure.ts'
import { type ScoreVersion, scoreVersions } from '../scorecards/scoreVersions.ts'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import type { StoredScore } from '../store/payload/reports/storedScore.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { BLEND_FORMULA } from './blendOf.ts'
import { scoreFor, scoreReportOf } from './qualityReport.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import type { ScoreReport } from './ScoreReport.ts'

type ScoreFigure = {
  readonly unit: string
  readonly formula: Explanation['formula']
  readonly value: (report: ScoreReport) => number | null
  readonly inputs: (report: ScoreReport, stored: StoredScore) => Explanation['inputs']
  readonly missing: (report: ScoreReport) => Explanation['missing']
  /** What it is made of, where that is not the one fact of the text. */
  readonly items?: (stored: StoredScore) => readonly Pick<SampleItem, 'fact' | 'at' | 'amount'>[]
}

const losses = (report: ScoreReport): Explanation['inputs'] =>
  (report.craft?.dimensions ?? []).flatMap(({ name, weight, lost }) => [
    { name: `weight.${name}`, value: weight },
    { name: `lost.${name}`, value: lost },
  ])

const NO_REVIEWS = { what: 'review', n: 0, reason: 'Nobody has marked the text that is live.' }
const NO_VISITS = { what: 'result', n: 0, reason: 'Visits are not measured yet.' }

const gaps = (report: ScoreReport): Explanation['missing'] => [
  ...(report.review === null ? [NO_REVIEWS] : []),
  ...(report.result === null ? [NO_VISITS] : []),
]

const REVIEW: Pick<ScoreFigure, 'missing' | 'inputs' | 'items'> = {
  inputs: (_report, { reviewed }) =>
    reviewed === null
      ? []
      : [
          ...reviewed.reviews.flatMap(({ points, severity }, index) => [
            { name: `points of review ${index + 1}`, value: points },
            { name: `severity of its reviewer ${index + 1}`, value: severity },
          ]),
          { name: 'usual points', value: reviewed.usual },
          { name: 'm', value: reviewed.usual === null ? 0 : REVIEW_DEFAULTS.prior },
        ],
  missing: (report) => (report.review === null ? [NO_REVIEWS] : []),
  items: ({ reviewed }) =>
    (reviewed?.reviews ?? []).map(({ fact, at, points, severity }) => ({
      fact,
      at,
      amount: roundFigure(points - severity),
    })),
}

/** A figure that nothing is recorded for yet. */
const resultFigure = (field: 'score' | 'n', expression: string): ScoreFigure => ({
  unit: field === 'n' ? 'results' : 'points',
  formula: { name: 'result', version: '1', expression },
  value: (report) => report.result?.[field] ?? null,
  inputs: () => [],
  missing: () => [NO_VISITS],
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
    missing: () => [],
  },
  'score.review': {
    unit: 'points',
    formula: {
      name: 'review',
      version: REVIEW_FORMULA,
      expression:
        '(Σ (points − severity) + m × usual points) ÷ (n + m), of the last marks that each person gave this text',
    },
    value: (report) => report.review?.score ?? null,
    ...REVIEW,
  },
  'score.review.n': {
    unit: 'reviews',
    formula: { name: 'review', version: REVIEW_FORMULA, expression: 'people who marked exactly this text' },
    value: (report) => report.review?.n ?? null,
    ...REVIEW,
    items: (stored) => REVIEW.items?.(stored).map((item) => ({ ...item, amount: 1 })) ?? [],
  },
  'score.result': resultFigure('score', 'percentile of what the audience did, within channel and age'),
  'score.result.n': resultFigure('n', 'how many visits it is made of'),
  'score.combined': {
    unit: 'points',
    formula: {
      name: 'blend',
      version: BLEND_FORMULA,
      expression: '(0.4 × craft + 0.4 × review + 0.2 × result) ÷ Σ weights of those that are known',
    },
    value: (report) => report.combined?.score ?? null,
    inputs: (report) => [
      { name: 'craft', value: report.craft?.score ?? null },
      { name: 'review', value: report.review?.score ?? null },
      { name: 'result', value: report.result?.score ?? null },
    ],
    missing: gaps,
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
    missing: () => [],
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
  const title = titles.get(subjectKey(subject)) ?? null
  const whole = { amount: value ?? 0, at: fact?.occurredAt ?? null, fact: fact?.id ?? null }
  const items = value === null ? [] : (figure.items?.(stored) ?? [whole])
  return {
    figure: String(raw.figure),
    value,
    unit: figure.unit,
    formula: formulaOf(figure, report),
    inputs: figure.inputs(report, stored),
    sample: {
      n: items.length,
      items: items.map((item) => ({ ...subject, title, share: 1, ...item })),
      truncated: false,
    },
    missing: figure.missing(report),
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

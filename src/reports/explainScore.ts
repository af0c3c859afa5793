import type { PayloadRequest } from 'payload'
import type { Fact, Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import type { Explanation } from '../scorecards/Explanation.ts'
import { type ScoreVersion, scoreVersions } from '../scorecards/scoreVersions.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import type { StoredScore } from '../store/payload/reports/storedScore.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { scoreFor, scoreReportOf } from './qualityReport.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import type { ScoreFigure, ScorePart } from './ScoreFigure.ts'
import type { ScoreReport } from './ScoreReport.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * Where a figure of one document's score comes from; `collection` and `id` name the document, `dimension` or `rule` the part
 * of the score.
 *
 * @throws ReportRefusal 400, 401, 403 or 404.
 */
export async function explainScore(req: PayloadRequest, figure: ScoreFigure, raw: Given): Promise<Explanation> {
  const { collection, id } = raw
  if (typeof collection !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) {
    const slugs = Object.keys(settingsOf(req.payload).content).join(', ')
    throw new ReportRefusal(400, [{ path: 'collection', message: `must be one of ${slugs}, with the document's id` }])
  }
  const subject = { collection, id: String(id) }
  const { stored, fact, corrections } = await sourceOf(req, subject, raw)
  const report = await scoreReportOf(req, stored)
  const about = { report, stored, part: partOf(figure, { report, stored }, raw) }
  const titles = await readableTitles(req, [subject])
  const value = figure.value(about)
  const title = titles.get(subjectKey(subject)) ?? null
  const whole = { amount: value ?? 0, at: fact?.occurredAt ?? null, fact: fact?.id ?? null }
  const items = value === null ? [] : (figure.items?.(stored) ?? [whole])
  return {
    figure: String(raw.figure),
    value,
    unit: figure.unit,
    formula: formulaOf(figure, report),
    inputs: figure.inputs(about),
    sample: {
      n: items.length,
      items: items.map((item) => ({ ...subject, title, share: 1, ...item })),
      truncated: false,
    },
    missing: figure.missing(about),
    corrections,
    asOf: report.asOf,
  }
}

function partOf({ of }: ScoreFigure, about: Omit<ScorePart, 'part'>, raw: Given): string {
  if (!of) return ''
  const part = raw[of.name]
  const known = of.among(about)
  if (typeof part === 'string' && known.includes(part)) return part
  const message = known.length > 0 ? `must be one of ${known.join(', ')}` : 'nothing was lost here'
  throw new ReportRefusal(400, [{ path: of.name, message }])
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
async function sourceOf(req: PayloadRequest, subject: Subject, { figure, fact: wanted }: Given): Promise<Source> {
  const stored = await scoreFor(req, subject)
  const [chain = []] = await storesOf(req.payload).projections.chains([subject])
  const versions = scoreVersions(chain.filter(({ position }) => position !== null))
  const corrections = versions.filter(({ fact }) => fact.type === 'article.rescored').map(correctionOf)
  // The fact that the stored score was made of; a later one may wait to be projected.
  if (wanted === undefined)
    return { stored, fact: chain.find(({ sequence }) => sequence === stored.sequence), corrections }
  const version = versions.find(({ fact }) => fact.id === wanted)
  if (!version || !String(figure).startsWith('score.craft')) {
    throw new ReportRefusal(400, [
      { path: 'fact', message: 'must be of the history of this document, for a figure of craft' },
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

'use client'

import '../desk.css'
import { useState } from 'react'
import type { ComparedText, ComparisonDesk } from '../../reports/ComparisonDesk.ts'
import type { RecordedComparison } from '../../reports/recordComparisonOf.ts'
import { fetchReport } from '../fetchReport.ts'
import { Refusal } from '../Refusal.tsx'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { ReadableText } from '../review/ReadableText.tsx'
import { sendReport } from '../sendReport.ts'
import type { DeskText } from '../text/DeskText.ts'
import { useDeskText } from '../text/useDeskText.ts'

type Props = { readonly first: ReportAnswer<ComparisonDesk>; readonly api: string }

const CHOICES = ['left', 'neither', 'right'] as const

/** Two texts side by side, and which is better; then the next two. Nothing of scores, authors and others. */
export const ComparePage = ({ first, api }: Props) => {
  const text = useDeskText()
  const [desk, setDesk] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const { t } = text

  const next = async () => {
    setDesk(await fetchReport(`${api}/content-ops/comparisons/next`, new AbortController().signal))
    window.scrollTo({ top: 0 })
  }
  const choose = async (pair: NonNullable<ComparisonDesk['pair']>, better: (typeof CHOICES)[number]) => {
    setBusy(true)
    const body = { left: nameOf(pair.left), right: nameOf(pair.right), better }
    const answer = await sendReport<RecordedComparison>(`${api}/content-ops/comparisons`, body)
    setSaid(answer.ok ? t('compareSaved') : answer.messages.join(' ') || t('failed'))
    await next()
    setBusy(false)
  }

  if (!desk.ok) return <div className="co co-quality">{<Refusal answer={desk} text={text} />}</div>
  const { pair, given } = desk.report
  return (
    <section className="co co-compare" aria-label={t('compareTitle')} data-testid="co-compare">
      <header className="co-quality__head">
        <h1>{t('compareTitle')}</h1>
        <span className="co-small">{t('compareGiven', { n: given })}</span>
      </header>
      <p className="co-small">{t('compareNote')}</p>
      <p className="co-small" role="status" data-testid="co-compare-said">
        {said}
      </p>
      {pair === null ? <p className="co-note">{t('compareNone')}</p> : null}
      {pair === null ? null : (
        <>
          <div className="co-compare__texts">
            <Side text={pair.left} of={t('compareLeft')} />
            <Side text={pair.right} of={t('compareRight')} />
          </div>
          <Choices isBusy={isBusy} t={t} onChoose={(better) => void choose(pair, better)} onSkip={() => void next()} />
        </>
      )}
    </section>
  )
}

const nameOf = ({ collection, id, text: { contentHash } }: ComparedText) => ({ collection, id, contentHash })

const Side = ({ text, of }: { readonly text: ComparedText; readonly of: string }) => (
  <section aria-label={of} className="co-compare__text">
    <ReadableText text={text.text} />
  </section>
)

type ChoicesProps = {
  readonly isBusy: boolean
  readonly t: DeskText['t']
  readonly onChoose: (better: (typeof CHOICES)[number]) => void
  readonly onSkip: () => void
}

const Choices = ({ isBusy, t, onChoose, onSkip }: ChoicesProps) => (
  <fieldset className="co-compare__choices" disabled={isBusy}>
    <legend className="co-hidden">{t('compareTitle')}</legend>
    {CHOICES.map((better) => (
      <button key={better} type="button" className="co-more" onClick={() => onChoose(better)}>
        {t(`compare_${better}`)}
      </button>
    ))}
    <button type="button" className="co-more" onClick={onSkip}>
      {t('compareSkip')}
    </button>
  </fieldset>
)

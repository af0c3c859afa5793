import type { Explanation } from '../../scorecards/Explanation.ts'
import type { MessageKey } from '../messages/DeskMessages.ts'
import type { Places } from '../Places.ts'
import type { DeskText } from '../text/DeskText.ts'
import { type FigureKind, figureText } from '../text/figureText.ts'
import { SampleList } from './SampleList.tsx'
import { termText } from './termText.ts'

type Props = {
  readonly explanation: Explanation
  readonly kind: FigureKind
  readonly places: Pick<Places, 'admin'>
  readonly timeZone: string
  readonly text: DeskText
}

const UNITS: Readonly<Record<string, MessageKey>> = {
  articles: 'unitArticles',
  words: 'unitWords',
  tokens: 'unitTokens',
  points: 'unitPoints',
  rank: 'unitRank',
  ratio: 'unitRatio',
  'per cent': 'unitPer cent',
}

/** A number taken apart: value, formula, inputs, the articles behind it, what is missing. */
export const ExplanationBody = ({ explanation, kind, places, timeZone, text }: Props) => {
  const { figure, value, unit, formula, inputs, missing, corrections, asOf, sample } = explanation
  const { t, locale } = text
  const unitKey = UNITS[unit]
  return (
    <>
      <p className="co-dialog__value" data-testid="co-explain-value">
        <strong title={value === null ? t('unknownTitle') : undefined}>{figureText(value, kind, locale)}</strong>{' '}
        {kind === 'percent' ? '' : unitKey ? t(unitKey) : unit}
      </p>
      <h3>{t('formula')}</h3>
      <p>
        {termText(formula.expression, text)} <span className="co-small">{`${formula.name} · ${formula.version}`}</span>
      </p>
      {inputs.length > 0 ? <Inputs inputs={inputs} text={text} /> : null}
      {missing.length > 0 ? <Missing missing={missing} text={text} /> : null}
      {value === null && sample.n === 0 ? null : (
        <SampleList sample={sample} figure={figure} {...{ places, timeZone, text }} />
      )}
      {corrections.length > 0 ? <p className="co-small">{t('corrections', { n: corrections.length })}</p> : null}
      <p className="co-small">{t('asOf', asOf)}</p>
    </>
  )
}

const Inputs = ({ inputs, text }: { readonly inputs: Explanation['inputs']; readonly text: DeskText }) => (
  <>
    <h3>{text.t('inputs')}</h3>
    <dl className="co-inputs">
      {inputs.map(({ name, value }) => (
        <div key={name}>
          <dt>{termText(name, text)}</dt>
          <dd>{typeof value === 'string' ? value : figureText(value, 'exact', text.locale)}</dd>
        </div>
      ))}
    </dl>
  </>
)

const Missing = ({ missing, text }: { readonly missing: Explanation['missing']; readonly text: DeskText }) => (
  <>
    <h3>{text.t('missing')}</h3>
    <ul className="co-list">
      {missing.map(({ what, n, reason }) => (
        <li key={what}>
          {`${termText(what, text)}${n > 0 ? ` (${figureText(n, 'count', text.locale)})` : ''}: ${termText(reason, text)}`}
        </li>
      ))}
    </ul>
  </>
)

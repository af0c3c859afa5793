import type { FluencyReport } from '../../reports/FluencyReport.ts'
import type { ReportedCraft } from '../../reports/ReportedCraft.ts'
import { mendOf } from '../../scoring/mendOf.ts'
import { reasonOf } from '../../scoring/reasonOf.ts'
import { Refusal } from '../Refusal.tsx'
import { FigureButton } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'
import { FindingSourceLink } from './FindingSourceLink.tsx'
import type { FindingsData } from './FindingsData.ts'
import { findingsByDimension } from './findingsByDimension.ts'

type Props = {
  readonly data: FindingsData
  readonly subject: { readonly collection: string; readonly id: string }
  /** Where the admin is served. */
  readonly admin: string
  readonly text: DeskText
}

/** Score, and every point lost with its reason; or that there is no score, and why. */
export const FindingsReport = ({ data, subject, admin, text }: Props) => {
  const { t } = text
  if (!data.ok) return <NoScore answer={data} text={text} />
  const { craft, percentile, fluency } = data.report
  if (!craft) return <p className="co-note">{t('notScored')}</p>
  const row = { label: t('findingsTitle'), query: subject }
  return (
    <>
      <p className="co-findings__score">
        <FigureButton figure="score.craft" name={t('craft')} value={craft.score} kind="points" row={row} text={text} />
        <span className="co-small">
          {`${t('percentile')}: `}
          <FigureButton
            figure="score.percentile"
            name={t('percentile')}
            value={percentile}
            kind="whole"
            row={row}
            text={text}
            isMinor
          />
          {` · ${craft.formula}`}
        </span>
      </p>
      <p className="co-small">{t('findingsNote')}</p>
      {craft.findings.length === 0 ? <p className="co-note">{t('noFindings')}</p> : null}
      <Dimensions craft={craft} admin={admin} text={text} />
      <FluencyNote fluency={fluency} text={text} />
    </>
  )
}

const NoScore = ({
  answer,
  text,
}: {
  readonly answer: Extract<FindingsData, { ok: false }>
  readonly text: DeskText
}) => {
  const said = answer.status === 404 ? 'notLive' : answer.status === 403 ? 'scoreClosed' : null
  return said ? <p className="co-note">{text.t(said)}</p> : <Refusal answer={answer} text={text} />
}

const Dimensions = ({
  craft,
  admin,
  text,
}: {
  readonly craft: ReportedCraft
  readonly admin: string
  readonly text: DeskText
}) => {
  const { t, locale, language } = text
  const points = (value: number) => figureText(value, 'points', locale)
  return findingsByDimension(craft).map(({ name, weight, lost, findings }) => (
    <section key={name} className="co-dimension" data-dimension={name}>
      <h4>
        {t(name)}
        <span className="co-small">
          {lost > 0 ? t('lostPoints', { points: points(lost), weight: points(weight) }) : t('nothingLost')}
        </span>
      </h4>
      {findings.length === 0 ? null : (
        <ul className="co-list">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.path.join('.')} ${finding.reason}`} data-rule={finding.rule}>
              <span className="co-lost">{`−${points(finding.points)}`}</span> {reasonOf(finding, language)}
              <span className="co-mend">{mendOf(finding, language)}</span>
              <FindingSourceLink source={finding.source} admin={admin} text={text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  ))
}

/** Says why fluency is not among what was judged. */
const FluencyNote = ({ fluency, text }: { readonly fluency: FluencyReport | null; readonly text: DeskText }) => {
  if (fluency === null || fluency.on) return null
  const { t, locale } = text
  const whole = (value: number) => figureText(value, 'whole', locale)
  return (
    <p className="co-small" data-testid="co-fluency-off">
      {t('fluencyOff', { n: whole(fluency.articles), least: whole(fluency.least), language: fluency.language })}
    </p>
  )
}

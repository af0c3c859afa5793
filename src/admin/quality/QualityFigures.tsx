import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import { compareUrl } from '../compare/compareUrl.ts'
import { documentUrl } from '../documentUrl.ts'
import type { Places } from '../Places.ts'
import type { ReportArguments } from '../scorecard/deskQueries.ts'
import { FigureButton } from '../scorecard/FigureButton.tsx'
import { RankCell } from '../scorecard/RankCell.tsx'
import type { DeskText } from '../text/DeskText.ts'
import type { QualityLine } from './QualityLine.ts'
import { qualityName } from './qualityName.ts'
import { qualityUrl } from './qualityUrl.ts'

type Props = {
  readonly report: ScorecardReport
  readonly line: QualityLine
  readonly query: ReportArguments
  readonly places: Places
  readonly text: DeskText
}

const KINDS = ['craft', 'review', 'result', 'combined'] as const

/** Whose articles these are, how good they are in the mean with how sure that is, and the place among the others. */
export const QualityFigures = ({ report, line, query, places, text }: Props) => {
  const { t } = text
  const [row] = report.rows
  const name = qualityName(report, line, text)
  const of = { row: { label: name, query }, text }
  return (
    <>
      <header className="co-quality__head">
        <h1>{t('qualityOf', { name })}</h1>
        {line.by === 'site' ? (
          <a href={compareUrl(places.admin)}>{t('compareLink')}</a>
        ) : (
          <>
            <a href={documentUrl(places.admin, places[line.by], line.id)}>{t('qualityToLine')}</a>
            <a href={qualityUrl(places.admin, { by: 'site' })}>{t('qualityOfAll')}</a>
          </>
        )}
      </header>
      <dl className="co-tiles" aria-label={name} data-testid="co-quality-figures">
        {KINDS.map((kind) => {
          const quality = row?.quality[kind] ?? null
          const figure = `scorecard.quality.${kind}`
          return (
            <div key={kind} className="co-tile">
              <dt>{t(kind)}</dt>
              <dd>
                <FigureButton
                  figure={`${figure}.mean`}
                  name={t(kind)}
                  value={quality?.mean ?? null}
                  kind="points"
                  {...of}
                />
                {quality ? (
                  <span className="co-quality__interval">
                    <FigureButton
                      figure={`${figure}.low`}
                      name={`${t(kind)}, ${t('lowEnd')}`}
                      value={quality.low}
                      kind="points"
                      isMinor
                      {...of}
                    />
                    –
                    <FigureButton
                      figure={`${figure}.high`}
                      name={`${t(kind)}, ${t('highEnd')}`}
                      value={quality.high}
                      kind="points"
                      isMinor
                      {...of}
                    />
                  </span>
                ) : null}
              </dd>
            </div>
          )
        })}
        <div className="co-tile">
          <dt>{t('live')}</dt>
          <dd>
            <FigureButton figure="scorecard.live" name={t('live')} value={row?.live ?? null} kind="count" {...of} />
          </dd>
        </div>
        {line.by === 'site' ? null : (
          <div className="co-tile">
            <dt>{t('rank')}</dt>
            <dd>
              <RankCell craft={row?.quality.craft ?? null} {...of} />
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

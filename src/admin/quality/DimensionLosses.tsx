import type { LossReport } from '../../reports/LossReport.ts'
import { isLossName } from '../../scoring/isLossName.ts'
import { Bar } from '../chart/Bar.tsx'
import { FigureButton, type FigureRow } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'

type Props = { readonly report: LossReport; readonly line: FigureRow; readonly text: DeskText }

/** What the articles lose in the mean by each dimension, of what it may cost. */
export const DimensionLosses = ({ report, line, text }: Props) => {
  const { t, locale } = text
  const most = Math.max(1, ...report.dimensions.map(({ lost }) => lost))
  const points = (value: number): string => figureText(value, 'count', locale)
  return (
    <section aria-label={t('byDimension')} data-testid="co-dimensions">
      <h2>{t('byDimension')}</h2>
      <p className="co-small">{countText(report, text)}</p>
      <table className="co-table">
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('lostInTheMean')}</th>
          </tr>
        </thead>
        <tbody>
          {report.dimensions.map(({ name, weight, lost }) => (
            <tr key={name} data-dimension={name}>
              <th scope="row">{isLossName(name) ? t(name) : name}</th>
              <td className="co-quality__bar">
                <Bar value={lost} target={null} most={most} />
                <span className="co-small">
                  <FigureButton
                    figure="losses.dimension"
                    name={`${t('lostInTheMean')}, ${isLossName(name) ? t(name) : name}`}
                    value={lost}
                    kind="loss"
                    row={{ ...line, query: { ...line.query, dimension: name } }}
                    text={text}
                    isMinor
                  />
                  {` ${t('lostOf', { weight: points(weight) })}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Of how many articles the means are. */
function countText({ articles, read, formula }: LossReport, { t, locale }: DeskText): string {
  const whole = (value: number): string => figureText(value, 'whole', locale)
  const key = read < articles ? 'lossesOfLatest' : 'lossesOf'
  return t(key, { n: whole(articles), read: whole(read), formula })
}

import { isLossName } from '../../scoring/isLossName.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText, UNKNOWN } from '../text/figureText.ts'

type Props = {
  readonly score: {
    readonly craft: number | null
    readonly weakest: string | null
    readonly lost: Readonly<Record<string, number>>
    /** Null where there is nothing to compare with. */
    readonly percentile: number | null
  } | null
  readonly text: DeskText
}

/** A craft score in few words. */
export const CraftMark = ({ score, text }: Props) => {
  const { t, locale } = text
  if (!score || score.craft === null) {
    return (
      <span className="co co-craft" title={t('cellNotLive')}>
        <span aria-hidden="true">{UNKNOWN}</span>
        <span className="co-hidden">{t('cellNotLive')}</span>
      </span>
    )
  }
  const lost = score.weakest === null ? 0 : (score.lost[score.weakest] ?? 0)
  const points = figureText(lost, 'points', locale)
  const dimension = isLossName(score.weakest) ? t(score.weakest) : null
  return (
    <span className="co co-craft" title={dimension && lost > 0 ? t('weakest', { dimension, points }) : undefined}>
      <strong>{figureText(score.craft, 'points', locale)}</strong>
      {score.percentile === null ? null : (
        <span className="co-small">{t('cellPercentile', { n: figureText(score.percentile, 'whole', locale) })}</span>
      )}
      {dimension && lost > 0 ? <span className="co-small">{`${dimension} −${points}`}</span> : null}
    </span>
  )
}

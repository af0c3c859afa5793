import type { ScorecardRow } from '../../scorecards/ScorecardReport.ts'
import type { Domain } from '../chart/placeOn.ts'
import { documentUrl } from '../documentUrl.ts'
import type { Places } from '../Places.ts'
import { qualityUrl } from '../quality/qualityUrl.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { ReportArguments } from './deskQueries.ts'
import { FigureButton } from './FigureButton.tsx'
import { lineOfRow } from './lineOfRow.ts'
import { OutputCell } from './OutputCell.tsx'
import { QualityCell } from './QualityCell.tsx'
import { RankCell } from './RankCell.tsx'
import { TargetFigures } from './TargetFigures.tsx'

type Props = {
  readonly row: ScorecardRow
  readonly by: 'author' | 'channel'
  readonly most: number
  readonly domain: Domain
  readonly query: ReportArguments
  readonly places: Places
  readonly text: DeskText
}

/** One author or channel. */
export const ScorecardLine = ({ row, by, most, domain, query, places, text }: Props) => {
  const { t } = text
  const { label, id, argument } = lineOfRow(row, by, text)
  const of = { row: { label, query: { ...query, [by]: argument } }, text }
  return (
    <tr data-line={argument}>
      <th scope="row" className="co-line">
        {id === null ? (
          label
        ) : (
          <>
            <a href={documentUrl(places.admin, places[by], id)}>{label}</a>
            <a
              className="co-small co-line__quality"
              href={qualityUrl(places.admin, { by, id })}
              title={t('qualityLink')}
            >
              {t('qualityTitle')}
            </a>
          </>
        )}
      </th>
      <td className="co-col-published" data-label={t('published')}>
        <OutputCell
          published={row.published}
          overridden={row.overridden}
          progress={row.targets?.published ?? null}
          most={most}
          {...of}
        />
      </td>
      <td className="co-col-words" data-label={t('words')}>
        <FigureButton figure="scorecard.words" name={t('words')} value={row.words} kind="whole" {...of} />
        <TargetFigures goal="words" progress={row.targets?.words ?? null} kind="whole" {...of} />
      </td>
      <td className="co-col-live" data-label={t('live')}>
        <FigureButton figure="scorecard.live" name={t('live')} value={row.live} kind="count" {...of} />
      </td>
      <td className="co-col-craft" data-label={t('craft')}>
        <QualityCell craft={row.quality.craft} progress={row.targets?.craft ?? null} domain={domain} {...of} />
      </td>
      <td className="co-col-rank" data-label={t('rank')}>
        <RankCell craft={row.quality.craft} {...of} />
      </td>
    </tr>
  )
}

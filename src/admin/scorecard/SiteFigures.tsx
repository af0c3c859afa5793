import type { ScorecardReport, ScorecardRow } from '../../scorecards/ScorecardReport.ts'
import type { MessageKey } from '../messages/DeskMessages.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { FigureKind } from '../text/figureText.ts'
import type { ReportArguments } from './deskQueries.ts'
import { FigureButton } from './FigureButton.tsx'

type Props = { readonly report: ScorecardReport; readonly query: ReportArguments; readonly text: DeskText }

type Tile = {
  readonly name: MessageKey
  readonly figure: string
  readonly kind: FigureKind
  readonly value: (row: ScorecardRow | undefined) => number | null
}

const TILES: readonly Tile[] = [
  { name: 'published', figure: 'scorecard.published', kind: 'count', value: (row) => row?.published ?? null },
  { name: 'words', figure: 'scorecard.words', kind: 'whole', value: (row) => row?.words ?? null },
  { name: 'live', figure: 'scorecard.live', kind: 'count', value: (row) => row?.live ?? null },
  {
    name: 'craft',
    figure: 'scorecard.quality.craft.mean',
    kind: 'points',
    value: (row) => row?.quality.craft?.mean ?? null,
  },
  {
    name: 'review',
    figure: 'scorecard.quality.review.mean',
    kind: 'points',
    value: (row) => row?.quality.review?.mean ?? null,
  },
  {
    name: 'result',
    figure: 'scorecard.quality.result.mean',
    kind: 'points',
    value: (row) => row?.quality.result?.mean ?? null,
  },
]

/** The figures of everything together. */
export const SiteFigures = ({ report, query, text }: Props) => (
  <dl className="co-tiles" aria-label={text.t('site')} data-testid="co-site">
    {TILES.map(({ name, figure, kind, value }) => (
      <div key={name} className="co-tile">
        <dt>{text.t(name)}</dt>
        <dd>
          <FigureButton
            figure={figure}
            name={text.t(name)}
            value={value(report.rows[0])}
            kind={kind}
            row={{ label: text.t('site'), query }}
            text={text}
          />
        </dd>
      </div>
    ))}
  </dl>
)

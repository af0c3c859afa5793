import { useRef, useState } from 'react'
import type { ScoreList, ScoreListItem } from '../../reports/ScoreList.ts'
import { isLossName } from '../../scoring/isLossName.ts'
import { documentUrl } from '../documentUrl.ts'
import { fetchReport } from '../fetchReport.ts'
import type { Places } from '../Places.ts'
import { Refusal } from '../Refusal.tsx'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { ReportArguments } from '../scorecard/deskQueries.ts'
import { FigureButton } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'
import type { QualityLine } from './QualityLine.ts'
import { qualityQueries } from './qualityQueries.ts'
import { qualityUrl } from './qualityUrl.ts'
import { ScoreControls } from './ScoreControls.tsx'

type Props = {
  readonly first: ReportAnswer<ScoreList>
  readonly line: QualityLine
  readonly list: ReportArguments
  readonly places: Places
  readonly text: DeskText
}

/** The articles of a line by their scores: sorted, narrowed, page after page. What was chosen stands in the address. */
export const ScoreTable = ({ first, line, list, places, text }: Props) => {
  const [answer, setAnswer] = useState(first)
  const [chosen, setChosen] = useState(list)
  const [items, setItems] = useState<readonly ScoreListItem[]>(first.ok ? first.report.items : [])
  const reading = useRef<AbortController | null>(null)
  const { t, locale } = text

  const read = async (wanted: ReportArguments, after: string | null) => {
    const query = new URLSearchParams({ ...qualityQueries(line, wanted).scores, ...(after === null ? {} : { after }) })
    // What was asked for before may answer later: a list must not show the articles of another choice.
    reading.current?.abort()
    const abort = new AbortController()
    reading.current = abort
    const next = await fetchReport<ScoreList>(`${places.api}/content-ops/quality?${query}`, abort.signal)
    if (abort.signal.aborted) return
    setAnswer(next)
    if (next.ok) setItems(after === null ? next.report.items : [...items, ...next.report.items])
  }
  const choose = (wanted: ReportArguments) => {
    setChosen(wanted)
    const query = new URLSearchParams(wanted).toString()
    window.history.replaceState(null, '', `${qualityUrl(places.admin, line)}${query === '' ? '' : `?${query}`}`)
    void read(wanted, null)
  }

  const next = answer.ok ? answer.report.next : null
  return (
    <section aria-label={t('articlesByScore')} data-testid="co-scores">
      <h2>{t('articlesByScore')}</h2>
      <ScoreControls chosen={chosen} text={text} onChoose={choose} />
      {answer.ok ? (
        <>
          <p className="co-small" role="status">
            {t('scoresShown', {
              shown: figureText(items.length, 'whole', locale),
              n: figureText(answer.report.total, 'whole', locale),
            })}
          </p>
          <Articles items={items} admin={places.admin} text={text} />
          {next === null ? null : (
            <button type="button" className="co-more" onClick={() => void read(chosen, next)}>
              {t('moreArticles')}
            </button>
          )}
        </>
      ) : (
        <Refusal answer={answer} text={text} />
      )}
    </section>
  )
}

type ArticlesProps = { readonly items: readonly ScoreListItem[]; readonly admin: string; readonly text: DeskText }

const Articles = ({ items, admin, text }: ArticlesProps) => (
  <table className="co-table co-scores">
    <thead>
      <tr>
        {(['article', 'craft', 'percentileShort', 'weakestColumn', 'review', 'words', 'language'] as const).map(
          (name) => (
            <th key={name} scope="col">
              {text.t(name)}
            </th>
          ),
        )}
      </tr>
    </thead>
    <tbody>
      {items.map((item) => (
        <Article key={`${item.collection}/${item.id}`} item={item} admin={admin} text={text} />
      ))}
    </tbody>
  </table>
)

const Article = ({ item, admin, text }: Omit<ArticlesProps, 'items'> & { readonly item: ScoreListItem }) => {
  const { t } = text
  const { collection, id, title, craft, percentile, weakest, review, words, language } = item
  const name = title ?? t('titleHidden')
  const of = { row: { label: name, query: { collection, id } }, text }
  const weakestName = weakest && (isLossName(weakest.dimension) ? t(weakest.dimension) : weakest.dimension)
  return (
    <tr data-article={`${collection}/${id}`}>
      <th scope="row" className="co-line">
        <a href={documentUrl(admin, collection, id)}>{name}</a>
      </th>
      <td data-label={t('craft')}>
        <FigureButton figure="score.craft" name={t('craft')} value={craft} kind="points" {...of} />
      </td>
      <td data-label={t('percentileShort')}>
        <FigureButton figure="score.percentile" name={t('percentile')} value={percentile} kind="whole" {...of} />
      </td>
      <td data-label={t('weakestColumn')}>
        {weakest === null ? null : (
          <>
            {`${weakestName} `}
            <FigureButton
              figure="score.craft.lost"
              name={`${t('weakestColumn')}: ${weakestName}`}
              value={weakest.lost}
              kind="loss"
              row={{ label: name, query: { collection, id, dimension: weakest.dimension } }}
              text={text}
              isMinor
            />
          </>
        )}
      </td>
      <td data-label={t('review')}>
        <FigureButton figure="score.review" name={t('review')} value={review} kind="points" {...of} />
      </td>
      <td data-label={t('words')}>
        <FigureButton figure="score.words" name={t('words')} value={words} kind="whole" {...of} />
      </td>
      <td data-label={t('language')}>{language}</td>
    </tr>
  )
}

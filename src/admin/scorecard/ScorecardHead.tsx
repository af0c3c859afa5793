import type { Domain } from '../chart/placeOn.ts'
import type { MessageKey } from '../messages/DeskMessages.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { LineOrder } from './sortLines.ts'

type Props = {
  readonly by: 'author' | 'channel'
  readonly order: LineOrder
  readonly domain: Domain
  readonly text: DeskText
  readonly onOrder: (order: LineOrder) => void
}

const FIGURES = ['published', 'words', 'live', 'craft'] as const

/** The head of the table: a press on a column sorts by it. */
export const ScorecardHead = ({ by, order, domain, text, onOrder }: Props) => {
  const column = (name: MessageKey, orderOf: LineOrder) => (
    <th key={name} scope="col" className={`co-col-${orderOf}`} aria-sort={ariaSort(orderOf, order)}>
      <button
        type="button"
        className="co-sort"
        title={text.t('sortBy', { column: text.t(name) })}
        onClick={() => onOrder(orderOf)}
      >
        {text.t(name)}
        <span aria-hidden="true">{order === orderOf ? (orderOf === 'name' ? ' ↑' : ' ↓') : ''}</span>
      </button>
      {name === 'craft' ? <span className="co-scale">{text.t('scale', domain)}</span> : null}
    </th>
  )
  return (
    <thead>
      <tr>
        {column(by, 'name')}
        {FIGURES.map((name) => column(name, name))}
        <th scope="col" className="co-col-rank">
          {text.t('rank')}
        </th>
      </tr>
    </thead>
  )
}

function ariaSort(column: LineOrder, order: LineOrder): 'ascending' | 'descending' | 'none' {
  if (column !== order) return 'none'
  return order === 'name' ? 'ascending' : 'descending'
}

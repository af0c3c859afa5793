'use client'

import { useExplain } from '../explain/useExplain.ts'
import type { DeskText } from '../text/DeskText.ts'
import { type FigureKind, figureText } from '../text/figureText.ts'
import type { ReportArguments } from './deskQueries.ts'

/** The row that figures are of: how it is called, and the query that has it alone. */
export type FigureRow = { readonly label: string; readonly query: ReportArguments }

type Props = {
  /** The figure's name in the registry, e.g. `scorecard.published`. */
  readonly figure: string
  readonly name: string
  readonly value: number | null
  readonly kind: FigureKind
  readonly row: FigureRow
  readonly text: DeskText
  readonly prefix?: string
  readonly isMinor?: boolean
}

/** A number that tells where it comes from when it is pressed. */
export const FigureButton = ({ figure, name, value, kind, row, text, prefix = '', isMinor = false }: Props) => {
  const explain = useExplain()
  const shown = `${value === null ? '' : prefix}${figureText(value, kind, text.locale)}`
  const said = value === null ? text.t('unknown') : shown
  const title = `${name}, ${row.label}`
  return (
    <button
      type="button"
      className={isMinor ? 'co-figure co-figure--minor' : 'co-figure'}
      title={value === null ? text.t('unknownTitle') : text.t('why')}
      aria-label={`${title}: ${said}. ${text.t('why')}`}
      aria-haspopup="dialog"
      data-figure={figure}
      onClick={() => explain({ title, kind, query: { ...row.query, figure } })}
    >
      {shown}
    </button>
  )
}

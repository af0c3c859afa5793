import type { ApprovalLink } from '../../reviews/ApprovalLink.ts'
import { fetchReport } from '../fetchReport.ts'
import type { MessageKey } from '../messages/DeskMessages.ts'
import type { DeskText } from '../text/DeskText.ts'
import { instantText } from '../text/instantText.ts'

type Props = {
  readonly links: readonly ApprovalLink[]
  readonly api: string
  readonly timeZone: string
  readonly text: DeskText
  readonly onChange: () => Promise<void>
}

/** The last links that were made for the article, and what became of each. */
const SHOWN = 5

const STATES: Readonly<Record<ApprovalLink['state'], MessageKey>> = {
  open: 'linkOpen',
  decided: 'linkDecided',
  expired: 'linkExpired',
  revoked: 'linkRevoked',
  outdated: 'linkOutdated',
}

/** Who was asked by a link, and what became of it. */
export const LinkList = ({ links, api, timeZone, text, onChange }: Props) => {
  const { t, locale } = text
  const revoke = async (id: string): Promise<void> => {
    await fetchReport(
      `${api}/content-ops/approvals/${encodeURIComponent(id)}/revoke`,
      new AbortController().signal,
      'POST',
    )
    await onChange()
  }
  if (links.length === 0) return null
  return (
    <ul className="co-list" aria-label={t('linksTitle')} data-testid="co-links">
      {links.slice(0, SHOWN).map(({ id, name, state, expiresAt }) => (
        <li key={id} className="co-small">
          {`${name}: ${t(STATES[state], { until: instantText(expiresAt, locale, timeZone) })} `}
          {state === 'open' ? (
            <button type="button" className="co-more co-more--small" onClick={() => void revoke(id)}>
              {t('linkRevoke')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

'use client'

import type { CraftRule } from '../../scoring/CraftRule.ts'
import { findingsByRule, type RuleFindings } from '../../scoring/findingsByRule.ts'
import { mendOf } from '../../scoring/mendOf.ts'
import { reasonOf } from '../../scoring/reasonOf.ts'
import { FindingSourceLink } from '../findings/FindingSourceLink.tsx'
import type { Places } from '../Places.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'
import { excerptOf } from './excerptOf.ts'
import { heldCraft, type LiveCraft, type LiveFinding } from './heldCraft.ts'
import type { LiveSettings } from './LiveSettings.ts'
import { showPlace } from './showPlace.ts'
import { type ArchiveAnswer, useArchive } from './useArchive.ts'
import { useDraftCraft } from './useDraftCraft.ts'

type Props = {
  readonly places: Pick<Places, 'api' | 'admin'>
  readonly settings: LiveSettings
  readonly text: DeskText
}

/** The score of the text on the page, as one types: what would gain most first, and each place a step away. */
export const LiveScore = ({ places, settings, text }: Props) => {
  const draft = useDraftCraft(places.api, settings)
  const archive = useArchive(places.api, settings)
  const craft = draft && heldCraft(draft.craft, archive.craft)
  const { t, locale } = text
  return (
    <section className="co-live" aria-label={t('draftScore')} data-testid="co-live">
      <p className="co-live__score">
        <span className="co-live__value" data-testid="co-live-score">
          {figureText(craft?.score ?? null, 'points', locale)}
        </span>
        <span className="co-small">{t('draftScore')}</span>
      </p>
      <p className="co-small" role="status" data-testid="co-archive" data-state={archive.state}>
        {archiveNote(archive, text)}
      </p>
      {craft && craft.findings.length === 0 ? <p className="co-note">{t('noFindings')}</p> : null}
      {draft && craft ? (
        <Groups craft={craft} body={draft.body} settings={settings} admin={places.admin} text={text} />
      ) : null}
    </section>
  )
}

/** What the archive, which the browser does not have, said of the text. */
function archiveNote({ state, craft, compared }: ArchiveAnswer, { t, locale }: DeskText): string {
  if (state === 'asking') return t('archiveAsking')
  if (state === 'failed') return t('archiveFailed')
  const n = figureText(compared, 'whole', locale)
  return t(craft?.findings.some(({ rule }) => rule === COPIED) ? 'archiveCopied' : 'archiveNoCopy', { n })
}

const COPIED: CraftRule = 'copied-text'

type GroupsProps = Omit<Props, 'places'> & Pick<Places, 'admin'> & { readonly body: unknown }

const Groups = ({ craft, ...rest }: GroupsProps & { readonly craft: LiveCraft }) => (
  <ul className="co-list co-live__groups">
    {findingsByRule(craft).map((group) => (
      <Group key={group.rule} group={group} {...rest} />
    ))}
  </ul>
)

const Group = ({ group, body, settings, admin, text }: GroupsProps & { readonly group: RuleFindings<LiveFinding> }) => {
  const { t, locale, language } = text
  const [first] = group.findings
  if (!first) return null
  return (
    <li data-rule={group.rule}>
      <p className="co-live__gain">
        <span className="co-lost">{`+${figureText(group.gain, 'points', locale)}`}</span> {mendOf(first, language)}
        <span className="co-small"> {t(group.dimension)}</span>
      </p>
      <ul className="co-list">
        {group.findings.map((finding) => (
          <li key={`${finding.path.join('.')} ${finding.from ?? ''} ${finding.reason}`}>
            <button type="button" className="co-place" onClick={() => showPlace(finding, settings.map, body)}>
              {reasonOf(finding, language)}
              <Excerpt words={excerptOf(body, finding)} />
            </button>
            <FindingSourceLink source={finding.source ?? null} admin={admin} text={text} />
          </li>
        ))}
      </ul>
    </li>
  )
}

const Excerpt = ({ words }: { readonly words: string | null }) =>
  words === null ? null : <q className="co-place__words">{words}</q>

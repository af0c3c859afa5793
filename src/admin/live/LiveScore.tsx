'use client'

import { findingsByRule, type RuleFindings } from '../../scoring/findingsByRule.ts'
import { mendOf } from '../../scoring/mendOf.ts'
import { reasonOf } from '../../scoring/reasonOf.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'
import { excerptOf } from './excerptOf.ts'
import type { LiveSettings } from './LiveSettings.ts'
import { showPlace } from './showPlace.ts'
import { type DraftCraft, useDraftCraft } from './useDraftCraft.ts'

type Props = { readonly api: string; readonly settings: LiveSettings; readonly text: DeskText }

/** The score of the text on the page, as one types: what would gain most first, and each place a step away. */
export const LiveScore = ({ api, settings, text }: Props) => {
  const draft = useDraftCraft(api, settings)
  const { t, locale } = text
  return (
    <section className="co-live" aria-label={t('draftScore')} data-testid="co-live">
      <p className="co-live__score">
        <span className="co-live__value" data-testid="co-live-score">
          {figureText(draft?.craft.score ?? null, 'points', locale)}
        </span>
        <span className="co-small">{t('draftScore')}</span>
      </p>
      {draft && draft.craft.findings.length === 0 ? <p className="co-note">{t('noFindings')}</p> : null}
      {draft ? <Groups draft={draft} settings={settings} text={text} /> : null}
    </section>
  )
}

type GroupsProps = { readonly draft: DraftCraft; readonly settings: LiveSettings; readonly text: DeskText }

const Groups = ({ draft, settings, text }: GroupsProps) => (
  <ul className="co-list co-live__groups">
    {findingsByRule(draft.craft).map((group) => (
      <Group key={group.rule} group={group} draft={draft} settings={settings} text={text} />
    ))}
  </ul>
)

const Group = ({ group, draft, settings, text }: GroupsProps & { readonly group: RuleFindings }) => {
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
            <button type="button" className="co-place" onClick={() => showPlace(finding, settings.map, draft.body)}>
              {reasonOf(finding, language)}
              <Excerpt words={excerptOf(draft.body, finding)} />
            </button>
          </li>
        ))}
      </ul>
    </li>
  )
}

const Excerpt = ({ words }: { readonly words: string | null }) =>
  words === null ? null : <q className="co-place__words">{words}</q>

import type { ContentState, Credit } from '../facts/ContentState.ts'
import type { Fact, Subject } from '../facts/Fact.ts'
import { SHARE_UNITS } from '../facts/SHARE_UNITS.ts'
import type { ReviewState } from '../reviews/ReviewState.ts'
import { reviewScoreOf } from '../reviews/reviewScoreOf.ts'
import { dayOf } from '../time/dayOf.ts'
import type { Aliases } from './Aliases.ts'
import type { Contribution } from './Contribution.ts'
import { compareIds } from './compareIds.ts'
import { countedChain } from './countedChain.ts'
import { type DayCounts, type Moment, type ScopeEvents, scopeEvents } from './scopeEvents.ts'
import { scoringFact } from './scoringFact.ts'

type Scope = Pick<Contribution, 'scope' | 'channel'> & { readonly isLiveIn: (state: ContentState) => boolean }

/** What all rows of a document share, whatever their day: it is that of the last live state. */
type Attributes = Pick<Contribution, 'topics' | 'language' | 'craft' | 'review'> & {
  readonly credits: readonly { readonly author: string | null; readonly units: number }[]
}

/**
 * What a document adds to all figures: one row for each author, scope and day on which something happened.
 *
 * Channels are events: joining a channel publishes the document there on that day. Credits, topics, language and craft
 * are attributes: those of the last live state apply to every row, also to days before a correction and after a
 * withdrawal. Since each change of `live` is an event, `live` at the end of any day is the running sum of
 * published + republished − withdrawn, in each scope and for each author.
 *
 * The result depends on nothing but the arguments: reading a chain twice or out of order gives the same rows.
 *
 * @param chain all facts of one document, in any order; empty gives no row.
 * @param timeZone IANA zone that days are counted in.
 * @param aliases what merged authors, channels and topics count as now.
 * @param formula the craft formula in force: a craft score under another one is not counted. Absent means any.
 * @param reviews all reviews of the document, of whatever text; those of the last live one count.
 */
export function contributionsOf(
  chain: readonly Fact<ContentState>[],
  timeZone: string,
  aliases: Aliases,
  formula?: string,
  reviews: readonly Fact<ReviewState>[] = [],
): readonly Contribution[] {
  const counted = countedChain(chain)
  const lastLive = counted.findLast(({ state }) => state.isLive)
  if (!lastLive) return []
  const moments = counted.map((fact) => momentOf(fact, timeZone))
  const attributes = attributesOf(lastLive.state, aliases, {
    craft: craftOf(counted, lastLive.state, formula),
    review: inTenths(reviewScoreOf(reviews, lastLive.state.contentHash)?.score),
  })
  return scopesOf(counted, aliases).flatMap((scope) => {
    const events = scopeEvents(moments, scope.isLiveIn)
    return events.days.flatMap((day) =>
      attributes.credits.map((credit) => rowOf(lastLive.subject, scope, events, day, attributes, credit)),
    )
  })
}

function momentOf({ sequence, state, data, occurredAt }: Fact<ContentState>, timeZone: string): Moment {
  const day = data.dated === false ? null : dayOf(occurredAt, timeZone)
  return { sequence, state, day, isOverride: data.override !== undefined }
}

/** Written out field by field: this runs for every row of the archive, and spreading takes several times as long. */
function rowOf(
  subject: Subject,
  scope: Scope,
  events: ScopeEvents,
  counts: DayCounts,
  attributes: Attributes,
  credit: Attributes['credits'][number],
): Contribution {
  return {
    collection: subject.collection,
    document: subject.id,
    author: credit.author,
    scope: scope.scope,
    channel: scope.channel,
    day: counts.day,
    sequence: counts.sequence,
    live: events.live,
    units: credit.units,
    published: counts.published,
    republished: counts.republished,
    updated: counts.updated,
    withdrawn: counts.withdrawn,
    overridden: counts.overridden,
    topics: attributes.topics,
    language: attributes.language,
    words: events.first?.words ?? 0,
    tokens: events.first?.tokens ?? 0,
    craft: attributes.craft,
    review: attributes.review,
  }
}

function scopesOf(chain: readonly Fact<ContentState>[], aliases: Aliases): readonly Scope[] {
  const channelsOf = (state: ContentState): readonly (string | null)[] => {
    if (!state.isLive) return []
    return state.channels.length > 0 ? state.channels.map(aliases.channel) : [null]
  }
  const channels = new Set(chain.flatMap(({ state }) => channelsOf(state)))
  const site: Scope = { scope: 'site', channel: null, isLiveIn: (state) => state.isLive }
  const each = [...channels]
    .sort(compareIds)
    .map((channel): Scope => ({ scope: 'channel', channel, isLiveIn: (state) => channelsOf(state).includes(channel) }))
  return [site, ...each]
}

function attributesOf(state: ContentState, aliases: Aliases, scores: Pick<Attributes, 'craft' | 'review'>): Attributes {
  return {
    credits: mergedCredits(state.credits, aliases.author),
    topics: [...new Set(state.topics.map(aliases.topic))].sort(compareIds),
    language: state.language,
    ...scores,
  }
}

function mergedCredits(credits: readonly Credit[], aliasOf: Aliases['author']): Attributes['credits'] {
  if (credits.length === 0) return [{ author: null, units: SHARE_UNITS }]
  const units = new Map<string, number>()
  for (const credit of credits) {
    const author = aliasOf(credit.author)
    units.set(author, (units.get(author) ?? 0) + credit.units)
  }
  return [...units].map(([author, sum]) => ({ author, units: sum })).sort((a, b) => compareIds(a.author, b.author))
}

function craftOf(chain: readonly Fact<ContentState>[], last: ContentState, formula: string | undefined): number | null {
  return inTenths(scoringFact(chain, last.contentHash, formula)?.state.craft?.score)
}

const inTenths = (score: number | undefined): number | null => (score === undefined ? null : Math.round(score * 10))

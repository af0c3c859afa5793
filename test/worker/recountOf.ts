import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'

/** The sums of a bucket, in the order of {@link SUMS}. */
type Numbers = readonly number[]

export const SUMS = [
  'published',
  'republished',
  'updated',
  'withdrawn',
  'words',
  'tokens',
  'overridden',
  'craftArticles',
  'craftUnits',
  'craftTenths',
  'craftSquares',
  'reviewArticles',
  'reviewUnits',
  'reviewTenths',
  'reviewSquares',
] as const

type Options = {
  readonly timeZone: string
  /** What merged authors count as. */
  readonly merged: ReadonlyMap<string, string>
}

type Day = { published: number; republished: number; updated: number; withdrawn: number }

/** Nobody reviews what these facts tell of. */
const NOT_REVIEWED = [0, 0, 0, 0] as const
const SITE = '*'
const WHOLE = 27_720

/**
 * Every bucket that these facts must give, by `cut|grain|period|author|channel|topic`: a second opinion that shares no
 * code with the product. It walks each document's facts one by one and writes each event to every bucket it is in.
 */
export function recountOf(facts: readonly Fact<ContentState>[], options: Options): ReadonlyMap<string, Numbers> {
  const buckets = new Map<string, number[]>()
  const documents = new Map<string, Fact<ContentState>[]>()
  for (const fact of facts) {
    const key = `${fact.subject.collection}/${fact.subject.id}`
    documents.set(key, [...(documents.get(key) ?? []), fact])
  }
  for (const chain of documents.values()) {
    chain.sort((a, b) => a.sequence - b.sequence)
    recountDocument(buckets, chain, options)
  }
  return buckets
}

function recountDocument(buckets: Map<string, number[]>, chain: readonly Fact<ContentState>[], options: Options): void {
  const last = chain.filter(({ state }) => state.isLive).at(-1)?.state
  if (!last) return
  const craft = last.craft === null ? null : Math.round(last.craft.score * 10)
  const { days, first, now } = eventsOf(chain, options.timeZone)
  const credits = creditsOf(last, options.merged)
  for (const [place, event] of days) {
    const [scope = '', day = ''] = JSON.parse(place) as string[]
    for (const [index, { author, units }] of credits.entries()) {
      const { words = 0, tokens = 0 } = first.get(scope) ?? {}
      const counts = [event.published, event.republished, event.updated, event.withdrawn].map((count) => count * units)
      const scored = craft === null ? 0 : event.published * units
      const text = [event.published * units * words, event.published * units * tokens]
      const points = [scored, scored * (craft ?? 0), scored * (craft ?? 0) ** 2]
      for (const [cut, line] of linesOf(scope, author, last.topics)) {
        // A document counts whole for each of its authors, and once where they are together.
        const articles = scored > 0 && (cut.includes('author') || index === 0) ? 1 : 0
        const numbers = [...counts, ...text, 0, articles, ...points, ...NOT_REVIEWED]
        add(buckets, [cut, 'day', day, ...line], numbers)
        if (day !== '') add(buckets, [cut, 'month', day.slice(0, 7), ...line], numbers)
        if (day !== '') add(buckets, [cut, 'year', day.slice(0, 4), ...line], numbers)
      }
      if (scope === SITE && now.has(SITE) && craft !== null && event.published > 0) {
        const live = [units, 0, 0, 0, 0, 0, 0, 1, units, units * craft, units * craft * craft, ...NOT_REVIEWED]
        add(buckets, ['author', 'live', '', author, '', ''], live)
      }
    }
  }
}

function eventsOf(chain: readonly Fact<ContentState>[], timeZone: string) {
  const days = new Map<string, Day>()
  const first = new Map<string, ContentState>()
  let before = new Set<string>()
  let hash = ''
  for (const { data, occurredAt, state } of chain) {
    const day = data.dated === false ? '' : new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(occurredAt))
    const now = new Set(state.isLive ? [SITE, ...(state.channels.length > 0 ? state.channels : [''])] : [])
    for (const scope of new Set([...before, ...now])) {
      const kind = kindOf(before.has(scope), now.has(scope), first.has(scope), hash !== state.contentHash)
      if (kind === null) continue
      if (kind === 'published') first.set(scope, state)
      const place = JSON.stringify([scope, day])
      const counts = days.get(place) ?? { published: 0, republished: 0, updated: 0, withdrawn: 0 }
      counts[kind] = kind === 'updated' ? 1 : counts[kind] + 1
      days.set(place, counts)
    }
    before = now
    hash = state.contentHash
  }
  return { days, first, now: before }
}

function kindOf(was: boolean, is: boolean, ever: boolean, differs: boolean): keyof Day | null {
  if (was && is) return differs ? 'updated' : null
  if (was) return 'withdrawn'
  return ever ? 'republished' : 'published'
}

function creditsOf(state: ContentState, merged: Options['merged']) {
  if (state.credits.length === 0) return [{ author: '', units: WHOLE }]
  const units = new Map<string, number>()
  for (const credit of state.credits) {
    const author = merged.get(credit.author) ?? credit.author
    units.set(author, (units.get(author) ?? 0) + credit.units)
  }
  return [...units].map(([author, sum]) => ({ author, units: sum }))
}

type Line = readonly [author: string, channel: string, topic: string]

function linesOf(scope: string, author: string, topics: readonly string[]): readonly (readonly [string, Line])[] {
  if (scope !== SITE) {
    return [
      ['channel', ['', scope, '']],
      ['author-channel', [author, scope, '']],
    ]
  }
  const byTopic = (topics.length > 0 ? topics : ['']).map((topic) => ['topic', ['', '', topic]] as const)
  return [['site', ['', '', '']], ['author', [author, '', '']], ...byTopic]
}

function add(buckets: Map<string, number[]>, key: readonly string[], numbers: Numbers): void {
  const name = key.join('|')
  const known = buckets.get(name) ?? numbers.map(() => 0)
  buckets.set(
    name,
    known.map((value, index) => value + (numbers[index] ?? 0)),
  )
}

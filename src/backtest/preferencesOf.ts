import type { ComparedPair } from './ComparedPair.ts'
import type { Preference } from './Preference.ts'
import { wilsonInterval } from './wilsonInterval.ts'

/** Under so many pairs an interval spans nearly everything. */
const LEAST_PAIRS = 10

type Text = ComparedPair['left']

/** How often craft, and each of its dimensions, prefers the text that people prefer. A dimension counts by what it left. */
export function preferencesOf(pairs: readonly ComparedPair[]): readonly Preference[] {
  const decided = pairs.filter(({ better }) => better !== 'neither')
  const names = [
    ...new Set(decided.flatMap(({ left, right }) => [...Object.keys(left.lost), ...Object.keys(right.lost)])),
  ]
  const numbers = [
    { of: 'craft', goodnessOf: ({ craft }: Text) => craft },
    ...names.map((name) => ({ of: name, goodnessOf: ({ lost }: Text) => -(lost[name] ?? 0) })),
  ]
  return numbers.map(({ of, goodnessOf }) => {
    const differing = decided.filter(({ left, right }) => goodnessOf(left) !== goodnessOf(right))
    const share = shareOf(
      differing.map(({ left, right, better }) => goodnessOf(left) > goodnessOf(right) === (better === 'left')),
    )
    return { of, share, verdict: verdictOf(share) }
  })
}

function shareOf(agreed: readonly boolean[]): Preference['share'] {
  const n = agreed.length
  if (n < LEAST_PAIRS) return null
  const hits = agreed.filter(Boolean).length
  return { n, value: hits / n, ...wilsonInterval(hits, n) }
}

function verdictOf(share: Preference['share']): Preference['verdict'] {
  if (share === null) return 'unvaried'
  if (share.low > 0.5) return 'agrees'
  return share.high < 0.5 ? 'contradicts' : 'nothing'
}

import type { ComparedPair } from './ComparedPair.ts'
import { goodnesses } from './goodnesses.ts'
import { LEAST_SAMPLE } from './LEAST_SAMPLE.ts'
import type { Preference } from './Preference.ts'
import { wilsonInterval } from './wilsonInterval.ts'

/** How often craft, and each of its dimensions, prefers the text that people prefer. A dimension counts by what it left. */
export function preferencesOf(pairs: readonly ComparedPair[]): readonly Preference[] {
  const decided = pairs.filter(({ better }) => better !== 'neither')
  return goodnesses(decided.flatMap(({ left, right }) => [left, right])).map(({ of, goodnessOf }) => {
    const differing = decided.filter(({ left, right }) => goodnessOf(left) !== goodnessOf(right))
    const share = shareOf(
      differing.map(({ left, right, better }) => goodnessOf(left) > goodnessOf(right) === (better === 'left')),
    )
    return { of, share, verdict: verdictOf(share) }
  })
}

function shareOf(agreed: readonly boolean[]): Preference['share'] {
  const n = agreed.length
  if (n < LEAST_SAMPLE) return null
  const hits = agreed.filter(Boolean).length
  return { n, value: hits / n, ...wilsonInterval(hits, n) }
}

function verdictOf(share: Preference['share']): Preference['verdict'] {
  if (share === null) return 'few'
  if (share.low > 0.5) return 'agrees'
  return share.high < 0.5 ? 'contradicts' : 'nothing'
}

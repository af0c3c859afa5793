import type { Finding } from './Finding.ts'
import { findingsByRule } from './findingsByRule.ts'
import { grouped } from './grouped.ts'

/** A rule of craft, and what it costs some texts. */
export type RuleCost<Text> = {
  readonly dimension: Finding['dimension']
  readonly rule: string
  /** What a message about one of its findings is filled with. */
  readonly data: NonNullable<Finding['data']>
  /** Points lost to it, in the mean over all the texts. */
  readonly points: number
  /** The texts that lose to it, those that lose most first. */
  readonly texts: readonly { readonly text: Text; readonly points: number }[]
}

/** What texts lose points by, the dearest rule first. */
export function dearestRules<Text extends { readonly findings: readonly Finding[] }>(
  texts: readonly Text[],
): readonly RuleCost<Text>[] {
  const losses = texts.flatMap((text) => findingsByRule(text).map((loss) => ({ ...loss, text })))
  return [...grouped(losses, ({ rule }) => rule)]
    .flatMap(([rule, some]) => {
      const [first] = some
      if (!first) return []
      const tenths = some.reduce((sum, { gain }) => sum + Math.round(10 * gain), 0)
      const lost = some.map(({ text, gain }) => ({ text, points: gain })).sort((a, b) => b.points - a.points)
      const { dimension, findings } = first
      return [{ dimension, rule, data: findings[0]?.data ?? {}, points: tenths / 10 / texts.length, texts: lost }]
    })
    .sort((a, b) => b.points - a.points)
}

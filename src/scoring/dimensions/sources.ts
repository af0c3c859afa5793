import { clamp01 } from '../clamp01.ts'
import { emptinessOf } from '../emptinessOf.ts'
import { hasQuotation } from '../hasQuotation.ts'
import { LEAST_WORDS } from '../LEAST_WORDS.ts'
import type { Judgement, Loss } from '../Loss.ts'
import { requiredSlots } from '../requiredSlots.ts'
import type { ScorableDocument } from '../ScorableDocument.ts'
import { type SourceHost, sourceHosts } from '../sourceHosts.ts'
import { TARGET_WORDS } from '../TARGET_WORDS.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 14
const HOST_POINTS = 9
const SPECIFIC_POINTS = 5

const MAX_HOSTS = 4
/** Words beyond the target that call for one more source. */
const WORDS_PER_HOST = 250

/** What a host is worth that is linked with “here” or a bare address only; a missing one is worth 0. */
const UNNAMED_WORTH = 4 / 7

const LEAST_SPECIFICS = 4
const MAX_SPECIFICS = 8

/**
 * Whether the text says where its claims come from and says them exactly.
 *
 * One outside host is due up to the target length, then one more for each 250 words, at most four. Hosts are counted,
 * not links, so that ten links to one host are worth no more than one; a host with a flawed link is worth less than a
 * good one and never less than none. Specifics are different numbers, quotations and hosts: four up to the target
 * length, at most eight.
 */
export function sources(document: Pick<ScorableDocument, 'ownHosts'>, text: TextMeasure): Judgement {
  const hosts = sourceHosts(text, document.ownHosts)
  const emptiness = emptinessOf(text)
  const faults = [...hostLosses(hosts, text), specificLoss(hosts, text)]
  return {
    applicable: WEIGHT,
    losses: [
      shareOfEmpty(text, emptiness),
      ...faults.map((loss) => ({ ...loss, points: loss.points * (1 - emptiness) })),
    ],
  }
}

/** Nothing written has no sources, whatever it links to: that is no fault of the links, so it has a reason of its own. */
function shareOfEmpty({ equivalents }: TextMeasure, emptiness: number): Loss {
  const data = { words: Math.round(equivalents), least: LEAST_WORDS }
  return { rule: 'nothing-to-source', points: WEIGHT * emptiness, path: ['root'], data }
}

function hostLosses(hosts: readonly SourceHost[], text: TextMeasure): readonly Loss[] {
  const need = Math.min(MAX_HOSTS, 1 + Math.max(0, text.equivalents - TARGET_WORDS) / WORDS_PER_HOST)
  const best = hosts.toSorted((a, b) => worthOf(b) - worthOf(a))
  const slots = requiredSlots(need).map((slot, index) => ({ points: (HOST_POINTS * slot) / need, host: best[index] }))
  const missing = slots.reduce((sum, { points, host }) => sum + (host ? 0 : points), 0)
  const data = { hosts: hosts.length, needed: Math.ceil(need), words: Math.round(text.equivalents) }
  return [
    { rule: 'missing-sources', points: missing, path: ['root'], data },
    ...slots.flatMap(({ points, host }) => (host ? flawsOf(host, points) : [])),
  ]
}

function flawsOf(host: SourceHost, points: number): readonly Loss[] {
  const named = namedWorth(host)
  return [
    { rule: 'poor-link-text', points: points * (1 - named), path: host.path, data: { host: host.host } },
    {
      rule: 'link-flood',
      points: points * named * host.flood,
      path: host.path,
      data: { host: host.host, links: host.links },
    },
  ]
}

function specificLoss(hosts: readonly SourceHost[], text: TextMeasure): Loss {
  const need = Math.min(MAX_SPECIFICS, LEAST_SPECIFICS * Math.max(1, text.equivalents / TARGET_WORDS))
  const blocks = text.blocks.filter((block) => block.distinct > 0)
  const numbers = new Set(blocks.flatMap((block) => block.numbers)).size
  const quotations = blocks.filter((block) => block.kind === 'quote' || hasQuotation(block.text)).length
  const found = numbers + quotations + hosts.reduce((sum, host) => sum + worthOf(host), 0)
  return {
    rule: 'few-specifics',
    points: SPECIFIC_POINTS * clamp01(1 - found / need),
    path: ['root'],
    data: { numbers, quotations, hosts: hosts.length, needed: Math.ceil(need) },
  }
}

function worthOf(host: SourceHost): number {
  return namedWorth(host) * (1 - host.flood)
}

function namedWorth({ isNamed }: SourceHost): number {
  return isNamed ? 1 : UNNAMED_WORTH
}

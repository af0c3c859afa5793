import { clamp01 } from '../clamp01.ts'
import { countQuotations } from '../countQuotations.ts'
import { emptinessOf } from '../emptinessOf.ts'
import { LEAST_WORDS } from '../LEAST_WORDS.ts'
import type { Judgement, Loss } from '../Loss.ts'
import { neededItems } from '../neededItems.ts'
import type { ScorableDocument } from '../ScorableDocument.ts'
import { type SourceHost, sourceHosts } from '../sourceHosts.ts'
import type { MeasuredBlock, TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 14
const HOST_POINTS = 9
const SPECIFIC_POINTS = 5

/** Words of the target that call for one outside host: one for a brief, two for a standard article, three for a feature. */
const WORDS_PER_HOST = 400

/** What a host is worth that is linked with “here” or a bare address only; a missing one is worth 0. */
const UNNAMED_WORTH = 4 / 7

/** Different numbers, quotations and hosts that a text has to be exact with. */
const SPECIFICS = 5

/**
 * Whether the text says where its claims come from and says them exactly.
 *
 * Outside hosts are due by the target of the text, whatever its length. Hosts are counted, not links: ten links to one host are
 * worth no more than one, and those of a crowd nothing. A host with a flawed link is worth less than a good one and never
 * less than none. Specifics are different numbers, quotations and hosts.
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
  const need = neededItems(text.target, WORDS_PER_HOST)
  const best = hosts.toSorted((a, b) => worthOf(b) - worthOf(a))
  const each = HOST_POINTS / need
  const counted = best.slice(0, need)
  const data = { hosts: hosts.length, needed: need, target: text.target }
  return [
    { rule: 'missing-sources', points: each * (need - counted.length), path: ['root'], data },
    ...counted.map((host) => flawOf(host, each)),
  ]
}

function flawOf(host: SourceHost, points: number): Loss {
  const lost = points * (1 - worthOf(host))
  const { path } = host
  if (host.isCrowded) {
    return { rule: 'link-flood', points: lost, path, data: { host: host.host, links: host.links } }
  }
  return { rule: 'poor-link-text', points: lost, path, data: { host: host.host } }
}

function specificLoss(hosts: readonly SourceHost[], text: TextMeasure): Loss {
  const blocks = text.blocks.filter((block) => block.distinct > 0)
  const numbers = new Set(blocks.flatMap((block) => block.numbers)).size
  const quotations = blocks.reduce((sum, block) => sum + quotationsIn(block), 0)
  const found = numbers + quotations + hosts.reduce((sum, host) => sum + worthOf(host), 0)
  return {
    rule: 'few-specifics',
    points: SPECIFIC_POINTS * clamp01(1 - found / SPECIFICS),
    path: ['root'],
    data: { numbers, quotations, hosts: hosts.length, needed: SPECIFICS },
  }
}

const quotationsIn = ({ kind, text }: MeasuredBlock): number =>
  Math.max(Number(kind === 'quote'), countQuotations(text))

function worthOf({ isCrowded, isNamed }: SourceHost): number {
  if (isCrowded) return 0
  return isNamed ? 1 : UNNAMED_WORTH
}

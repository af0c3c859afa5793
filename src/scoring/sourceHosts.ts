import { clamp01 } from './clamp01.ts'
import type { FindingPath } from './Finding.ts'
import { grouped } from './grouped.ts'
import { isPoorLinkText } from './isPoorLinkText.ts'
import type { MeasuredBlock, TextMeasure } from './TextMeasure.ts'

/** A host outside the site that the text links to. */
export type SourceHost = {
  readonly host: string
  readonly links: number
  /** Whether at least one of the links says where it leads. */
  readonly isNamed: boolean
  /** 0–1: how far the links to it are too many to be references. */
  readonly flood: number
  readonly path: FindingPath
}

/** Links to one host that are never too many; above it, one for each hundred words. */
const FREE_LINKS = 6

/**
 * The hosts that a text refers to, in order of their first link, without the site's own hosts and their subdomains.
 * More links to the same host add nothing to its worth; far too many take it away.
 */
export function sourceHosts(text: TextMeasure, ownHosts: readonly string[]): readonly SourceHost[] {
  const own = ownHosts.map((host) => host.toLowerCase().replace(/^www\./, ''))
  const allowed = Math.max(FREE_LINKS, text.equivalents / 100)
  const byHost = grouped(outsideLinks(text.blocks, own), (link) => link.host)
  return [...byHost.values()].flatMap((links) => {
    const [first] = links
    if (!first) return []
    const flood = clamp01((links.length - allowed) / (allowed / 2))
    const isNamed = links.some((link) => link.isNamed)
    return [{ host: first.host, links: links.length, isNamed, flood, path: first.path }]
  })
}

type OutsideLink = { readonly host: string; readonly isNamed: boolean; readonly path: FindingPath }

function outsideLinks(blocks: readonly MeasuredBlock[], own: readonly string[]): readonly OutsideLink[] {
  return blocks.flatMap((block) =>
    block.links.flatMap(({ host, path, ...link }) => {
      if (host === null || isOwn(host, own)) return []
      return [{ host, path, isNamed: !link.isBare && !isPoorLinkText(link.text) }]
    }),
  )
}

function isOwn(host: string, own: readonly string[]): boolean {
  return own.some((site) => host === site || host.endsWith(`.${site}`))
}

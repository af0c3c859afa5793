import type { FindingPath } from './Finding.ts'
import { grouped } from './grouped.ts'
import { isCrowd } from './isCrowd.ts'
import { isPoorLinkText } from './isPoorLinkText.ts'
import type { MeasuredBlock, TextMeasure } from './TextMeasure.ts'

/** A host outside the site that the text links to. */
export type SourceHost = {
  readonly host: string
  readonly links: number
  /** Whether at least one of the links says where it leads. */
  readonly isNamed: boolean
  /** Whether every link is one of a crowd: too many links of one block to the host to be references. */
  readonly isCrowded: boolean
  readonly path: FindingPath
}

/**
 * The hosts that a text refers to, in order of their first link, without the site's own hosts and their subdomains.
 * More links to the same host add nothing to its worth. The links of a crowd name nothing and are worth nothing; one
 * link to the host elsewhere is.
 */
export function sourceHosts(text: TextMeasure, ownHosts: readonly string[]): readonly SourceHost[] {
  const own = ownHosts.map((host) => host.toLowerCase().replace(/^www\./, ''))
  const byHost = grouped(
    text.blocks.flatMap((block) => outsideLinks(block, own)),
    (link) => link.host,
  )
  return [...byHost.values()].flatMap((links) => {
    const references = links.filter(({ isInCrowd }) => !isInCrowd)
    const first = references[0] ?? links[0]
    if (!first) return []
    const isNamed = references.some((link) => link.isNamed)
    return [{ host: first.host, links: links.length, isNamed, isCrowded: references.length === 0, path: first.path }]
  })
}

type OutsideLink = {
  readonly host: string
  readonly isNamed: boolean
  readonly isInCrowd: boolean
  readonly path: FindingPath
}

function outsideLinks({ links }: MeasuredBlock, own: readonly string[]): readonly OutsideLink[] {
  return links.flatMap(({ host, path, ...link }) => {
    if (host === null || isOwn(host, own)) return []
    const isInCrowd = isCrowd(links.filter((other) => other.host === host).length)
    return [{ host, path, isInCrowd, isNamed: !link.isBare && !isPoorLinkText(link.text) }]
  })
}

function isOwn(host: string, own: readonly string[]): boolean {
  return own.some((site) => host === site || host.endsWith(`.${site}`))
}

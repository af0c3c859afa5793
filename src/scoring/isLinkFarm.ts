import type { LexicalBlock } from '../text/LexicalBlock.ts'
import { grouped } from './grouped.ts'
import { isCrowd } from './isCrowd.ts'

/** Share of a block's characters in links to one host from which the block is there for the links. */
const MOST = 0.5

/** Is most of a block in a crowd of links to one host? Its words are no text of the author's. */
export function isLinkFarm({ links, text }: Pick<LexicalBlock, 'links' | 'text'>): boolean {
  const byHost = grouped(
    links.filter(({ host }) => host !== null),
    ({ host }) => host,
  )
  return [...byHost.values()].some((some) => isCrowd(some.length) && lengthOf(some) > MOST * text.length)
}

const lengthOf = (links: readonly { readonly text: string }[]): number =>
  links.reduce((sum, { text }) => sum + text.length, 0)

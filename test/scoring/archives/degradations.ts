import type { ScorableDocument } from '../../../src/scoring/ScorableDocument.ts'
import { walkLexical } from '../../../src/text/walkLexical.ts'
import { editedTree, mappedTexts, type TreeNode, topBlocks, withoutNodes } from './tree.ts'

/** A change for the worse; null where the article has nothing that it could change. */
export type Degradation = (document: ScorableDocument) => ScorableDocument | null

const isHan = (document: ScorableDocument): boolean => document.language?.startsWith('zh') ?? false

const withBlocks = (document: ScorableDocument, blocks: readonly TreeNode[]): ScorableDocument => ({
  ...document,
  body: { root: { type: 'root', children: structuredClone(blocks) } },
})

const textNode = (text: string): TreeNode => ({ type: 'text', text, format: 0 })
const isParagraph = ({ type }: TreeNode): boolean => type === 'paragraph'

const mergedParagraphs: Degradation = (document) => {
  const merged: TreeNode[] = []
  for (const block of structuredClone(topBlocks(document))) {
    const last = merged.at(-1)
    if (last && isParagraph(last) && isParagraph(block)) {
      last.children = [...(last.children ?? []), textNode(' '), ...(block.children ?? [])]
    } else merged.push(block)
  }
  return merged.length < topBlocks(document).length ? withBlocks(document, merged) : null
}

const withoutHeadings: Degradation = (document) => withoutNodes(document, ({ type }) => type === 'heading')

const joinedSentences: Degradation = (document) =>
  mappedTexts(document, (text) =>
    text
      .replace(/[。！？](?=.)/g, '，')
      .replace(/[.!?] +(\p{Lu})/gu, (_, letter: string) => `, ${letter.toLowerCase()}`),
  )

const saidTwice: Degradation = (document) => withBlocks(document, [...topBlocks(document), ...topBlocks(document)])

const paragraphTwentyTimes: Degradation = (document) => {
  const paragraphs = topBlocks(document).filter(isParagraph)
  const size = (node: TreeNode): number => JSON.stringify(node).length
  const longest = paragraphs.toSorted((a, b) => size(b) - size(a))[0]
  return longest ? withBlocks(document, [...topBlocks(document), ...Array(20).fill(longest)]) : null
}

const stuffed: Degradation = (document) => {
  const keyword = (document.title ?? 'keyword').replace(/[^\p{L} ]/gu, '').slice(0, 12)
  return mappedTexts(document, (text) =>
    isHan(document)
      ? text.replace(/(\p{Script=Han}{12})/gu, `$1${keyword}`)
      : text.replace(/((?:\S+\s+){6})/g, `$1${keyword} `),
  )
}

const spammed: Degradation = (document) => {
  const links = Array.from({ length: 10 }, (_, index) => ({
    type: 'link',
    fields: { linkType: 'custom', url: `https://spam.example/offer-${index}` },
    children: [textNode(`offer number ${index} of the season`)],
  }))
  const parts = links.flatMap((link) => [link, textNode(' ')])
  return withBlocks(document, [...topBlocks(document), { type: 'paragraph', children: parts }])
}

const unlinked: Degradation = (document) => editedTree(document, unwrap)

/** What a node becomes without its link: the words stay. */
const unwrap = (node: TreeNode): readonly TreeNode[] => (node.type === 'link' ? (node.children ?? []) : [node])

const withoutImages: Degradation = (document) => {
  const without = withoutNodes(document, ({ type }) => type === 'upload') ?? document
  return without === document && !document.hero ? null : { ...without, hero: null }
}

const withoutAlt: Degradation = (document) => {
  const images = Object.entries(document.images ?? {})
  if (images.every(([, { alt }]) => alt === null)) return null
  return { ...document, images: Object.fromEntries(images.map(([id, image]) => [id, { ...image, alt: null }])) }
}

const withoutMetadata: Degradation = (document) => ({
  ...document,
  credits: 0,
  topics: 0,
  publishedAt: null,
  hero: null,
})

const baited: Degradation = (document) => {
  if (!document.title) return null
  const title = isHan(document)
    ? '震惊！看完这篇文章你绝对想不到的事情'
    : 'You won’t believe what happened next to this'
  return { ...document, title }
}

const doubled: Degradation = (document) => {
  let count = 0
  return mappedTexts(document, (text) =>
    isHan(document)
      ? text.replace(/[的了是在和与]/g, (word) => (count++ % 4 === 0 ? word + word : word))
      : text.replace(/(?<![\p{L}\p{N}])\p{Ll}{3,}(?![\p{L}\p{N}])/gu, (word) =>
          count++ % 20 === 0 ? `${word} ${word}` : word,
        ),
  )
}

/** The first blocks with about this share of the text. */
const cutTo =
  (share: number): Degradation =>
  (document) => {
    const blocks = topBlocks(document)
    const sizes = blocks.map((block) =>
      walkLexical({ root: { children: [block] } }).reduce((sum, { text }) => sum + text.length, 0),
    )
    const all = sizes.reduce((sum, size) => sum + size, 0)
    let read = 0
    const kept = blocks.filter((_, index) => {
      const isKept = read < share * all
      read += sizes[index] ?? 0
      return isKept
    })
    return kept.length < blocks.length ? withBlocks(document, kept) : null
  }

const withoutSummary: Degradation = (document) => (document.excerpt ? { ...document, excerpt: null } : null)

/** What must never raise a score: nothing is gained by more links to one host, or by saying a thing again. */
export const GAMES: Readonly<Record<string, Degradation>> = {
  'ten links to one host': spammed,
  'the article said twice': saidTwice,
  'one paragraph twenty times': paragraphTwentyTimes,
}

/** What must hardly ever raise a score, and lowers it on average. */
export const DEGRADATIONS: Readonly<Record<string, Degradation>> = {
  'all paragraphs merged': mergedParagraphs,
  'no headings': withoutHeadings,
  'sentences joined': joinedSentences,
  'keywords stuffed': stuffed,
  'no links': unlinked,
  'no images': withoutImages,
  'no alternative texts': withoutAlt,
  'no metadata': withoutMetadata,
  'a bait for a headline': baited,
  'doubled words': doubled,
  'no summary': withoutSummary,
  'the first third': cutTo(1 / 3),
  'the first half': cutTo(1 / 2),
  'the first nine tenths': cutTo(0.9),
}

/** Every document with one creditable thing less: a link that is in no crowd, an image, a heading, the summary. */
export function deletions(
  document: ScorableDocument,
): readonly { readonly what: string; readonly document: ScorableDocument }[] {
  const found: { what: string; document: ScorableDocument }[] = []
  const hostsIn = (path: string): number =>
    walkLexical(document.body)
      .filter((block) => path.startsWith(`${block.path.join('.')}.`))
      .reduce(
        (most, { links }) =>
          Math.max(
            most,
            ...[...new Set(links.map(({ host }) => host))].map(
              (host) => links.filter((link) => link.host === host).length,
            ),
            0,
          ),
        0,
      )
  for (const block of walkLexical(document.body)) {
    const own = block.path.join('.')
    if (block.kind === 'heading' || block.kind === 'upload') {
      const without = editedTree(document, (node, path) => (path === own ? [] : [node]))
      if (without) found.push({ what: `${block.kind} at ${own}`, document: without })
    }
    for (const link of block.links) {
      const at = link.path.join('.')
      if (hostsIn(at) >= 4) continue
      const without = editedTree(document, (node, path) => (path === at ? (node.children ?? []) : [node]))
      if (without) found.push({ what: `link at ${at}`, document: without })
    }
  }
  if (document.hero) found.push({ what: 'lead image', document: { ...document, hero: null } })
  if (document.excerpt) found.push({ what: 'summary', document: { ...document, excerpt: null } })
  return found
}

import type { CraftRule } from '../../../src/scoring/CraftRule.ts'
import type { Finding } from '../../../src/scoring/Finding.ts'
import { locateFinding } from '../../../src/scoring/locateFinding.ts'
import type { ScorableDocument } from '../../../src/scoring/ScorableDocument.ts'
import { walkLexical } from '../../../src/text/walkLexical.ts'
import { editedTree, type TreeNode, topBlocks } from './tree.ts'

/** What an editor would do about a finding, at its place; null where the place is no simple one. */
type Mend = (document: ScorableDocument, finding: Finding) => ScorableDocument | null

const textNode = (text: string): TreeNode => ({ type: 'text', text, format: 0 })

/** The document with the text at a finding's place replaced; null where it is in several nodes. */
const replaced = (
  document: ScorableDocument,
  finding: Finding,
  replace: (text: string) => string | null,
): ScorableDocument | null => {
  const [place, ...others] = locateFinding(document.body, finding)
  if (!place || others.length > 0) return null
  const at = place.path.join('.')
  return editedTree(document, (node, path) => {
    if (path !== at || typeof node.text !== 'string') return [node]
    const text = replace(node.text.slice(place.from, place.to))
    return text === null
      ? [node]
      : [{ ...node, text: node.text.slice(0, place.from) + text + node.text.slice(place.to) }]
  })
}

/** Ends a sentence in its middle. */
const splitSentence: Mend = (document, finding) =>
  replaced(document, finding, (sentence) => {
    const middle = sentence.length / 2
    const places = [...sentence.matchAll(/(?<=[\p{L}\p{N}]),? (\p{L})|(?<=\p{Script=Han})，?(\p{Script=Han})/gu)]
    const best = places.toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
    if (!best) return null
    const [all, letter = ''] = best
    const joint = letter === '' ? `。${all.replace('，', '')}` : `. ${letter.toUpperCase()}`
    return sentence.slice(0, best.index) + joint + sentence.slice(best.index + all.length)
  })

/** Puts a heading before the block in the middle of the section. */
const divideSection: Mend = (document, { path }) => {
  const blocks = topBlocks(document)
  const start = path.length === 1 ? -1 : Number(path[2])
  if (path.length > 3 || path[0] !== 'root' || Number.isNaN(start)) return null
  const next = blocks.findIndex(({ type }, index) => index > start && type === 'heading')
  const end = next < 0 ? blocks.length : next
  const middle = Math.floor((start + 1 + end) / 2)
  if (middle <= start + 1 || middle >= end) return null
  const heading: TreeNode = { type: 'heading', tag: 'h2', children: [textNode('Another thought')] }
  return { ...document, body: { root: { type: 'root', children: blocks.toSpliced(middle, 0, heading) } } }
}

/** Breaks a paragraph between two of its nodes, or in the middle of its only one. */
const divideParagraph: Mend = (document, { path }) => {
  const own = path.join('.')
  return editedTree(document, (node, at) => {
    if (at !== own || node.type !== 'paragraph' || !node.children) return [node]
    const { children } = node
    const [only] = children
    if (children.length > 1) {
      const middle = Math.floor(children.length / 2)
      return [
        { ...node, children: children.slice(0, middle) },
        { ...node, children: children.slice(middle) },
      ]
    }
    const [first, second] = [/^(.{20,}?[.。!?] ?)/s.exec(only?.text ?? '')?.[1], only?.text ?? '']
    if (!only || !first) return [node]
    return [
      { ...node, children: [{ ...only, text: first }] },
      { ...node, children: [{ ...only, text: second.slice(first.length) }] },
    ]
  })
}

const renameLink: Mend = (document, { path }) => {
  const own = path.join('.')
  return editedTree(document, (node, at) =>
    at === own ? [{ ...node, type: 'link', children: [textNode('the report that says so')] }] : [node],
  )
}

const addLink: Mend = (document) => ({
  ...document,
  body: {
    root: {
      type: 'root',
      children: [
        ...topBlocks(document),
        {
          type: 'paragraph',
          children: [
            { type: 'link', fields: { url: 'https://source.example/' }, children: [textNode('The report')] },
            textNode(' says so.'),
          ],
        },
      ],
    },
  },
})

const addNumber: Mend = (document) => ({
  ...document,
  body: {
    root: {
      type: 'root',
      children: [...topBlocks(document), { type: 'paragraph', children: [textNode('It took 7331 days.')] }],
    },
  },
})

const addImage: Mend = (document) => ({
  ...document,
  images: { ...document.images, new: { id: 'new', alt: 'A boat in the harbour at dawn', filename: 'boat.jpg' } },
  body: {
    root: { type: 'root', children: [...topBlocks(document), { type: 'upload', relationTo: 'media', value: 'new' }] },
  },
})

const describeImage: Mend = (document, { path }) => {
  const id =
    path[0] === 'hero'
      ? document.hero
      : walkLexical(document.body).find((block) => block.path.join('.') === path.join('.'))?.upload
  const image = id ? document.images?.[id] : undefined
  if (!id || !image) return null
  return { ...document, images: { ...document.images, [id]: { ...image, alt: 'A boat in the harbour at dawn' } } }
}

/** A headline of words of the text, neither short nor long. */
const writeTitle: Mend = (document) => {
  const text = walkLexical(document.body).find((block) => block.kind === 'paragraph' && block.text.length > 60)?.text
  if (!text) return null
  const words = text
    .replace(/[!！?？]/g, '')
    .slice(0, 30)
    .trim()
  return { ...document, title: `${words.charAt(0)}${words.slice(1).toLowerCase()}` }
}

const writeSummary: Mend = (document) => ({
  ...document,
  excerpt: 'A summary that says in a sentence or two what the text is about, and for whom it is of use.',
})

/** Takes out what is at the finding's place. */
const takeOut: Mend = (document, finding) => replaced(document, finding, () => '')

const takeOutOneOfTwo: Mend = (document, finding) =>
  replaced(document, finding, (twice) => {
    const [first] = twice.split(/\s+/)
    return first && first !== twice ? first : twice.slice(0, twice.length / 2)
  })

/** What mends each rule that can be mended at a place; writing more text is no such thing. */
export const MENDS: Partial<Readonly<Record<CraftRule, Mend>>> = {
  'long-sentence': splitSentence,
  'long-clause': splitSentence,
  'heading-gap': divideSection,
  'long-paragraph': divideParagraph,
  'missing-sources': addLink,
  'poor-link-text': renameLink,
  'few-specifics': addNumber,
  'missing-image': addImage,
  'missing-alt': describeImage,
  'poor-alt': describeImage,
  'missing-title': writeTitle,
  'short-title': writeTitle,
  'long-title': writeTitle,
  'bait-title': writeTitle,
  'shouting-title': writeTitle,
  'title-not-in-text': writeTitle,
  'missing-summary': writeSummary,
  'short-summary': writeSummary,
  'long-summary': writeSummary,
  'summary-is-title': writeSummary,
  'doubled-word': takeOutOneOfTwo,
  'odd-punctuation': (document, finding) =>
    replaced(document, finding, (mark) => mark.trim().slice(0, 1) + (/,/.test(mark) ? ' ' : '')),
  'open-bracket': takeOut,
  placeholder: takeOut,
  'repeated-sentence': takeOut,
  'missing-author': (document) => ({ ...document, credits: 1 }),
  'missing-topics': (document) => ({ ...document, topics: 2 }),
  'too-many-topics': (document) => ({ ...document, topics: 5 }),
  'missing-date': (document) => ({ ...document, publishedAt: '2026-11-01' }),
  'missing-lead-image': (document) => ({ ...addImage(document, {} as Finding), hero: 'new' }) as ScorableDocument,
  'other-language': (document, { data }) => ({ ...document, language: String(data?.language) }),
}

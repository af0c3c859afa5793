import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'

export type LexicalNode = Readonly<Record<string, unknown>>

export const text = (value: string, format = 0): LexicalNode => ({ type: 'text', text: value, format, version: 1 })

export const paragraph = (...children: readonly (LexicalNode | string)[]): LexicalNode => ({
  type: 'paragraph',
  version: 1,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

export const heading = (level: number, value: string): LexicalNode => ({
  type: 'heading',
  tag: `h${level}`,
  children: [text(value)],
})

export const link = (url: string, value: string): LexicalNode => ({
  type: 'link',
  id: '66f0c0ffee',
  fields: { linkType: 'custom', url, newTab: false },
  children: [text(value)],
})

export const upload = (value: unknown): LexicalNode => ({ type: 'upload', relationTo: 'media', value, fields: null })

export const body = (...children: readonly LexicalNode[]): { readonly root: LexicalNode } => ({
  root: { type: 'root', version: 1, direction: 'ltr', children },
})

/** `count` different words that no other `from` shares, in sentences of ten. */
export const words = (count: number, from = 0): string =>
  Array.from({ length: Math.ceil(count / 10) }, (_, index) =>
    sentence(Math.min(10, count - index * 10), from + index * 10),
  ).join(' ')

/** The same in one sentence. */
export const sentence = (count: number, from = 0): string =>
  `${Array.from({ length: count }, (_, index) => `${index === 0 ? 'W' : 'w'}${from + index}w`).join(' ')}.`

/** A document that loses nothing outside its body. */
export const documentWith = (value: unknown, rest: Partial<ScorableDocument> = {}): ScorableDocument => ({
  title: 'w0w w1w w2w w3w w4w w5w',
  excerpt: 'A summary that is long enough to say what the text is about and to be shown whole.',
  body: value,
  language: 'en',
  credits: 1,
  topics: 2,
  publishedAt: '2026-11-01',
  hero: 'hero',
  images: { hero: { id: 'hero', alt: 'A boat in the harbour at dawn', filename: 'boat.jpg' } },
  ownHosts: ['example.org'],
  ...rest,
})

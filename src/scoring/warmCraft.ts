import { contentStateOf, type MappedContent } from './contentStateOf.ts'
import type { ScorableDocument } from './ScorableDocument.ts'

const SAMPLES = [
  [
    'en',
    'The first reader of a text is the one who wrote it, and the last one never asks. It took 3 days, (“as was said”). ',
  ],
  ['zh', '文章的第一位读者是作者自己，最后一位读者从不发问。用了3天（“如前所述”）。'],
  ['ja', '文章の最初の読者は書いた本人であり、最後の読者は何も尋ねない。3日かかった（「前述のとおり」）。'],
] as const

const ROUNDS = 100

/** Scores small texts until the engine has compiled the scorer: the first save after a start is then as quick as the next. */
export function warmCraft(): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [language, sentence] of SAMPLES) contentStateOf(sampleOf(language, sentence, round), ROW)
  }
}

const ROW = { updatedAt: '', sha256: (text: string) => text }

const sampleOf = (language: string, sentence: string, round: number): MappedContent => {
  const text = Array.from({ length: 60 }, (_, part) => `${sentence}${part * ROUNDS + round} `).join('')
  return { slug: null, credits: [], channels: [], topics: [], document: documentOf(language, text) }
}

const documentOf = (language: string, text: string): ScorableDocument => ({
  title: text.slice(0, 40),
  excerpt: text.slice(0, 120),
  body: {
    root: {
      children: [
        { type: 'heading', tag: 'h2', children: [{ type: 'text', text: text.slice(0, 20) }] },
        { type: 'paragraph', children: [{ type: 'text', text }, link(text.slice(0, 10)), { type: 'text', text }] },
        { type: 'upload', value: 'image' },
      ],
    },
  },
  language,
  credits: 0,
  topics: 0,
  publishedAt: null,
  hero: null,
  images: { image: { id: 'image', alt: null, filename: 'image.png' } },
  ownHosts: ['example.org'],
})

const link = (text: string) => ({
  type: 'link',
  fields: { linkType: 'custom', url: 'https://source.example/' },
  children: [{ type: 'text', text }],
})

import type { MappedContent } from '../../src/scoring/contentStateOf.ts'

const SIZES = { en: 1, zh: 1.57, ja: 2.74 } as const

/** A small generator (Lehmer), so that every run measures the same texts. */
function numbers(seed: number): () => number {
  let state = (seed * 7919 + 1) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
}

/** An article of about so many English words in a language: headings, paragraphs, links, images, a slip now and then. */
export function craftSample(language: keyof typeof SIZES, words: number, seed: number): MappedContent {
  const next = numbers(seed)
  const tokens = Math.round(words * SIZES[language])
  const perParagraph = Math.round(90 * SIZES[language])
  const paragraphs = Array.from({ length: Math.ceil(tokens / perParagraph) }, (_, index) => [
    ...(index % 3 === 0 ? [node('heading', [textNode(sentence(language, next, 5))], { tag: 'h2' })] : []),
    paragraph(language, next, perParagraph),
  ])
  return {
    slug: `sample-${seed}`,
    credits: [{ author: '1', share: null }],
    channels: ['1'],
    topics: ['1'],
    document: {
      title: sentence(language, next, 8 * SIZES[language]),
      excerpt: sentence(language, next, 20 * SIZES[language]),
      body: { root: node('root', [...paragraphs.flat(), node('upload', [], { value: 'image' })]) },
      language,
      credits: 1,
      topics: 1,
      publishedAt: '2026-11-26',
      hero: null,
      images: { image: { id: 'image', alt: null, filename: 'image.png' } },
      ownHosts: [],
    },
  }
}

const node = (type: string, children: readonly object[], rest: object = {}): object => ({ type, children, ...rest })
const textNode = (text: string): object => ({ type: 'text', text, format: 0 })

function paragraph(language: keyof typeof SIZES, next: () => number, tokens: number): object {
  const length = Math.round(18 * SIZES[language])
  const sentences = Array.from({ length: Math.ceil(tokens / length) }, () => sentence(language, next, length))
  const url = `https://source-${next() % 40}.example/`
  const link = node('link', [textNode(sentence(language, next, 3))], { fields: { linkType: 'custom', url } })
  const slip = next() % 7 === 0 ? ' and,, so (on' : ''
  return node('paragraph', [textNode(`${sentences.join(' ')}${slip} `), link])
}

function sentence(language: keyof typeof SIZES, next: () => number, tokens: number): string {
  const word = (): string => {
    if (language === 'zh') return String.fromCodePoint(0x4e00 + (next() % 3000))
    if (language === 'ja') return String.fromCodePoint((next() % 2 ? 0x3042 : 0x4e00) + (next() % 80))
    return `w${(next() % 900).toString(36)}${'aeiou'[next() % 5]}`
  }
  const all = Array.from({ length: Math.round(tokens) }, word)
  if (language !== 'en') return `${all.join('')}。`
  const joined = all.join(' ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}

import { contextOf } from '../../src/store/payload/saveOccasion.ts'
import type { Desk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

type Id = string | number

export type House = {
  readonly authors: Readonly<Record<'ada' | 'ben' | 'cy', Id>>
  readonly channels: Readonly<Record<'site' | 'letter', Id>>
  readonly topics: Readonly<Record<'garden' | 'roses' | 'tools', Id>>
  readonly article: (article: HouseArticle) => Promise<Id>
}

export type HouseArticle = {
  readonly title: string
  /** The moment it was first published; null is unknown. */
  readonly at: string | null
  readonly credits?: readonly { readonly author: Id; readonly share?: number }[]
  readonly channels?: readonly Id[]
  readonly topics?: readonly Id[]
  readonly language?: string
  readonly words?: number
}

/** Three authors, two channels and three topics, one under another, with targets. No article yet. */
export async function house({ payload }: Desk): Promise<House> {
  const author = async (name: string, targets: object[] = []) =>
    (await payload.create({ collection: 'authors', data: { name, targets } as never })).id
  const channel = async (name: string, targets: object[] = []) =>
    (await payload.create({ collection: 'channels', data: { name, targets } as never })).id
  const topic = async (name: string, parent?: Id) =>
    (await payload.create({ collection: 'topics', data: { name, parent } as never })).id
  const garden = await topic('Garden')
  return {
    authors: {
      ada: await author('Ada', [{ from: '2026-01', published: 2, words: 100, craft: 60 }]),
      ben: await author('Ben', [{ from: '2026-08', published: 1 }]),
      cy: await author('Cy'),
    },
    channels: { site: await channel('Site', [{ from: '2026-07', published: 4 }]), letter: await channel('Letter') },
    topics: { garden, roses: await topic('Roses', garden), tools: await topic('Tools') },
    article: async ({ title, at, credits = [], channels = [], topics = [], language = 'en', words = 30 }) => {
      const publishedAt = at === null ? null : new Date(at)
      const sentences = Array.from({ length: Math.ceil(words / 10) }, (_, index) => sentence(title, index))
      const { id } = await payload.create({
        collection: 'articles',
        data: {
          title,
          language,
          credits,
          channels,
          topics,
          body: paragraphs(...sentences),
          _status: 'published',
        } as never,
        context: contextOf({ origin: 'import', publishedAt }),
      })
      return id
    },
  }
}

const sentence = (title: string, index: number): string =>
  `In part ${index} of ${title} somebody looks closely and writes it down.`

/** Articles of four months: shared and alone, on one channel, both and none, in two languages, some without a date. */
export async function fill(house: House): Promise<void> {
  const { ada, ben, cy } = house.authors
  const { site, letter } = house.channels
  const { garden, roses, tools } = house.topics
  const articles: readonly HouseArticle[] = [
    { title: 'Soil', at: '2026-07-03T10:00:00Z', credits: [{ author: ada }], channels: [site], topics: [garden] },
    {
      title: 'Pruning',
      at: '2026-07-20T10:00:00Z',
      credits: [{ author: ada }],
      channels: [site, letter],
      topics: [roses],
    },
    {
      title: 'Spades',
      at: '2026-08-02T10:00:00Z',
      credits: [
        { author: ada, share: 0.7 },
        { author: ben, share: 0.3 },
      ],
      channels: [letter],
      topics: [tools],
      words: 120,
    },
    {
      title: 'Three hands',
      at: '2026-08-15T10:00:00Z',
      credits: [{ author: ada }, { author: ben }, { author: cy }],
      channels: [site],
      topics: [garden, roses],
      words: 200,
    },
    { title: 'Nobody wrote this', at: '2026-09-01T10:00:00Z', channels: [site] },
    { title: 'On no channel', at: '2026-09-02T10:00:00Z', credits: [{ author: ben }], topics: [roses] },
    { title: '玫瑰', at: '2026-09-10T10:00:00Z', credits: [{ author: cy }], channels: [letter], language: 'zh' },
    { title: 'Rakes', at: '2026-10-05T10:00:00Z', credits: [{ author: ada }], channels: [site], topics: [tools] },
    { title: 'Hoes', at: '2026-10-06T10:00:00Z', credits: [{ author: ada }], channels: [site], words: 400 },
    { title: 'Some day', at: null, credits: [{ author: cy }], channels: [site], topics: [garden] },
    { title: 'Some other day', at: null, credits: [{ author: ben }], channels: [letter], topics: [roses] },
  ]
  for (const article of articles) await house.article(article)
}

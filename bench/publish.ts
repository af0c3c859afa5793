import type { Payload } from 'payload'
import { mainOf } from './support/mainOf.ts'
import { onEachDatabase } from './support/onEachDatabase.ts'
import { openBench } from './support/openBench.ts'
import { quantile } from './support/quantile.ts'
import { say } from './support/say.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 150)

/** Publications at the start that are not counted, so that both sides are warm. */
const WARM_UP = 15
const PARAGRAPHS = 12

/** How long a publication takes with the product and without, one of each in turn. */
async function main(): Promise<void> {
  await onEachDatabase(async (database) => {
    const product = await openBench(database)
    const bare = await openBench(database, { bare: true })
    const sides = [await sideOf(product.payload), await sideOf(bare.payload)] as const
    for (let index = 0; index < ARTICLES + WARM_UP; index += 1) {
      for (const side of index % 2 === 0 ? sides : [...sides].reverse()) {
        const ms = await publish(side, index)
        if (index >= WARM_UP) side.times.push(ms)
      }
    }
    const [withProduct, without] = sides.map(({ times }) => quantile(times, 0.5)) as [number, number]
    say(`${database.name}: ${ARTICLES} publications of an article of ${PARAGRAPHS} paragraphs`)
    say(`  with the product      p50 ${withProduct.toFixed(1)} ms, p95 ${quantile(sides[0].times, 0.95).toFixed(1)} ms`)
    say(`  Payload without it    p50 ${without.toFixed(1)} ms, p95 ${quantile(sides[1].times, 0.95).toFixed(1)} ms`)
    say(`  with ÷ without, p50   ${(withProduct / without).toFixed(2)}  (goal ≤ 1.3)`)
    await product.close()
    await bare.close()
  })
}

type Side = {
  readonly payload: Payload
  readonly author: number | string
  readonly channel: number | string
  readonly times: number[]
}

async function sideOf(payload: Payload): Promise<Side> {
  const author = await payload.create({ collection: 'authors', data: { name: 'Ada Quill', kind: 'staff' } })
  const channel = await payload.create({ collection: 'channels', data: { name: 'Blog', kind: 'owned' } })
  return { payload, author: author.id, channel: channel.id, times: [] }
}

async function publish({ payload, author, channel }: Side, index: number): Promise<number> {
  const { id } = await payload.create({
    collection: 'articles',
    data: {
      title: `A title of some length, number ${index}`,
      excerpt: 'What the article is about, in one sentence.',
      language: 'en',
      body: bodyOf(index),
      credits: [{ author }],
      channels: [channel],
    } as never,
    draft: true,
    depth: 0,
  })
  const began = performance.now()
  await payload.update({ collection: 'articles', id, data: { _status: 'published' }, depth: 0 })
  return performance.now() - began
}

const SENTENCE = 'The harbour opened at dawn and the boats went out in a line, each one waiting for the one before. '

const bodyOf = (index: number) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: Array.from({ length: PARAGRAPHS }, (_, paragraph) => ({
      type: paragraph % 4 === 0 ? 'heading' : 'paragraph',
      ...(paragraph % 4 === 0 ? { tag: 'h2' } : { textFormat: 0, textStyle: '' }),
      format: '',
      indent: 0,
      version: 1,
      direction: 'ltr',
      children: [
        {
          type: 'text',
          text: paragraph % 4 === 0 ? `Part ${index}.${paragraph}` : SENTENCE.repeat(5),
          format: 0,
          mode: 'normal',
          style: '',
          detail: 0,
          version: 1,
        },
      ],
    })),
  },
})

mainOf(main)

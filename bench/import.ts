import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Payload } from 'payload'
import { folderSource } from '../src/commands/folderSource.ts'
import type { ImportSource } from '../src/imports/ImportSource.ts'
import type { ArticleWrite, ImportTarget } from '../src/imports/ImportTarget.ts'
import { runImport } from '../src/imports/runImport.ts'
import { payloadImportTarget } from '../src/store/payload/imports/payloadImportTarget.ts'
import { withoutSyncs } from '../src/store/payload/imports/withoutSyncs.ts'
import { mainOf } from './support/mainOf.ts'
import { onEachDatabase } from './support/onEachDatabase.ts'
import { type Bench, openBench } from './support/openBench.ts'
import { say } from './support/say.ts'

/** Articles of the archive that are imported: enough for a rate that stands still, few enough for a minute. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 200)

/** Articles that are imported before, unmeasured, so that the program is warm. */
const WARM_UP = 20

/** How much an import costs against a loop of `payload.create` over documents that are already in memory. */
async function main(): Promise<void> {
  const whole = await folderSource(archive())
  const source = someOf(whole, ARTICLES)
  await onEachDatabase(async (database) => {
    await withBench(await openBench(database), (bench) => timeImport(bench, someOf(whole, WARM_UP)))
    const imported = await withBench(await openBench(database), (bench) => timeImport(bench, source))
    const loop = await withBench(await openBench(database), (bench) => timeLoop(bench, source))
    const bare = await withBench(await openBench(database, { bare: true }), (bench) => timeLoop(bench, source))
    const rate = (ms: number) => `${((imported.articles / ms) * 1000).toFixed(1)} articles/s`
    say(`${database.name}: ${imported.articles} articles`)
    say(`  import                               ${seconds(imported.ms)}  ${rate(imported.ms)}`)
    say(`  and its figures                      ${seconds(imported.projectMs)}`)
    say(`  create loop, same hooks              ${seconds(loop.ms)}  ${rate(loop.ms)}`)
    say(`  create loop, Payload without product ${seconds(bare.ms)}  ${rate(bare.ms)}`)
    say(`  import ÷ create loop, same hooks              ${(imported.ms / loop.ms).toFixed(2)}  (goal ≤ 1.0)`)
    say(`  import ÷ create loop, Payload without product ${(imported.ms / bare.ms).toFixed(2)}`)
  })
}

function archive(): string {
  const corpora = process.env.CONTENT_OPS_CORPORA
  if (corpora) return path.join(corpora, process.env.BENCH_ARCHIVE ?? 'sofastack-zh')
  say('CONTENT_OPS_CORPORA is not set: measuring on the demo archive')
  return 'src/app/demo/archive'
}

function someOf(source: ImportSource, count: number): ImportSource {
  const isText = (file: string) => file.endsWith('.md')
  const texts = source.files.filter((file) => isText(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  const kept = new Set(texts.slice(0, count).map((file) => file.path))
  return { ...source, files: source.files.filter((file) => !isText(file.path) || kept.has(file.path)) }
}

async function timeImport({ payload, project }: Bench, source: ImportSource) {
  const target = payloadImportTarget(payload, project)
  const began = performance.now()
  const report = await withoutSyncs(payload, () => run(target, source))
  const ms = performance.now() - began
  await project()
  return { articles: report.created, ms, projectMs: performance.now() - began - ms }
}

/** Times the creation of everything that the import makes, apart from all reading and converting. */
async function timeLoop({ payload }: Bench, source: ImportSource): Promise<{ readonly ms: number }> {
  const { target, writes, sideMs } = recorder(payload)
  await run(target, source)
  const began = performance.now()
  for (const write of writes) await createPlainly(payload, write)
  return { ms: performance.now() - began + sideMs() }
}

const run = (target: ImportTarget, source: ImportSource) =>
  runImport({
    target,
    source,
    options: { now: new Date(), timeZone: 'UTC', language: 'en', hash },
    runId: 'measured',
    clock: () => new Date(),
  })

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A target that makes authors, topics and images plainly, by name, and keeps the articles for later. */
function recorder(payload: Payload) {
  const writes: ArticleWrite[] = []
  let spent = 0
  const known = new Map<string, number | string>()
  const once = async (key: string, create: () => Promise<{ readonly id: number | string }>) => {
    const id = known.get(key)
    if (id !== undefined) return { id, created: false }
    const began = performance.now()
    const made = await create()
    spent += performance.now() - began
    known.set(key, made.id)
    return { id: made.id, created: true }
  }
  const named = (collection: 'authors' | 'topics') => (name: string) =>
    once(`${collection} ${name.toLowerCase()}`, () => payload.create({ collection, data: { name } as never, depth: 0 }))
  const target: ImportTarget = {
    recover: async () => {},
    knownSources: async () => new Map(),
    findOrCreateAuthor: named('authors'),
    findOrCreateTopic: named('topics'),
    storeImage: (image) => once(image.hash, () => createImage(payload, image)),
    createArticle: async (write) => {
      writes.push(write)
      return { articleId: writes.length, contentHash: '' }
    },
    updateArticle: refused,
    journalOf: refused,
    removeArticle: refused,
    removeIfUnused: refused,
  }
  return { target, writes, sideMs: () => spent }
}

const refused = async (): Promise<never> => {
  throw new Error('a measurement only creates')
}

const createImage = (payload: Payload, { path: file, bytes, alt }: Parameters<ImportTarget['storeImage']>[0]) =>
  payload.create({
    collection: 'media',
    data: { alt },
    file: {
      data: Buffer.from(bytes),
      mimetype: `image/${path.extname(file).slice(1).replace('jpg', 'jpeg')}`,
      name: path.basename(file),
      size: bytes.length,
    },
    depth: 0,
  })

const createPlainly = (payload: Payload, write: ArticleWrite) =>
  payload.create({
    collection: 'articles',
    data: {
      title: write.title,
      slug: write.slug,
      excerpt: write.excerpt,
      body: write.body,
      language: write.language ?? 'en',
      credits: write.authors.map((author) => ({ author })),
      topics: [...write.topics],
      channels: [...write.channels],
      hero: write.hero,
      publishedAt: write.publishedAt,
      _status: write.status,
    } as never,
    draft: write.status === 'draft',
    depth: 0,
  })

async function withBench<T>(bench: Bench, work: (bench: Bench) => Promise<T>): Promise<T> {
  try {
    return await work(bench)
  } finally {
    await bench.close()
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(7)} s`

mainOf(main)

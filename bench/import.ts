import path from 'node:path'
import type { Payload } from 'payload'
import { folderReader } from '../src/commands/folderReader.ts'
import { folderSource } from '../src/commands/folderSource.ts'
import { sha256OfBytes } from '../src/commands/sha256OfBytes.ts'
import type { ImportSource } from '../src/imports/ImportSource.ts'
import type { ArticleWrite, ImportTarget } from '../src/imports/ImportTarget.ts'
import type { FileReader } from '../src/imports/Reading.ts'
import { runImport } from '../src/imports/runImport.ts'
import { payloadImportTarget } from '../src/store/payload/imports/payloadImportTarget.ts'
import { withoutSyncs } from '../src/store/payload/imports/withoutSyncs.ts'
import { numberedSlug } from '../src/text/numberedSlug.ts'
import { mainOf } from './support/mainOf.ts'
import { type BenchDatabase, onEachDatabase } from './support/onEachDatabase.ts'
import { type Bench, openBench } from './support/openBench.ts'
import { quantile } from './support/quantile.ts'
import { say } from './support/say.ts'

/** Articles of the archive that are imported: enough for a rate that stands still, few enough for a minute. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 200)

/** Articles that are imported before, unmeasured, so that the program is warm. */
const WARM_UP = 20

/** Each times the import and the loops one after the other, so that a busy minute of the machine meets all of them. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)

/** How much an import costs against a loop of `payload.create` over documents that are already in memory. */
async function main(): Promise<void> {
  if (!process.env.CONTENT_OPS_CORPORA) say('CONTENT_OPS_CORPORA is not set: measuring on the demo archive')
  const whole = await folderSource(archive())
  const source = someOf(whole, ARTICLES)
  await onEachDatabase(async (database) => {
    await withBench(await openBench(database), (bench) => timeImport(bench, someOf(whole, WARM_UP)))
    const rounds: Round[] = []
    for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await timeRound(database, source))
    const median = (of: (round: Round) => number) => quantile(rounds.map(of), 0.5)
    const articles = rounds[0]?.articles ?? 0
    const line = (ms: number) => `${seconds(ms)}  ${((articles / ms) * 1000).toFixed(1)} articles/s`
    say(`${database.name}: ${articles} articles, medians of ${ROUNDS} rounds`)
    say(`  import                               ${line(median((round) => round.imported))}`)
    say(`  and its figures                      ${seconds(median((round) => round.figures))}`)
    say(`  create loop, same hooks              ${line(median((round) => round.loop))}`)
    say(`  create loop, Payload without product ${line(median((round) => round.bare))}`)
    const ratio = (of: (round: Round) => number) => median((round) => round.imported / of(round)).toFixed(2)
    say(`  import ÷ create loop, same hooks              ${ratio((round) => round.loop)}  (goal ≤ 1.0)`)
    say(`  import ÷ create loop, Payload without product ${ratio((round) => round.bare)}`)
  })
}

/** Times in milliseconds. */
type Round = {
  readonly articles: number
  readonly imported: number
  readonly figures: number
  readonly loop: number
  readonly bare: number
}

async function timeRound(database: BenchDatabase, source: ImportSource): Promise<Round> {
  const imported = await withBench(await openBench(database), (bench) => timeImport(bench, source))
  const loop = await withBench(await openBench(database), (bench) => timeLoop(bench, source))
  const bare = await withBench(await openBench(database, { bare: true }), (bench) => timeLoop(bench, source))
  return { ...imported, loop: loop.ms, bare: bare.ms }
}

function archive(): string {
  const corpora = process.env.CONTENT_OPS_CORPORA
  if (corpora) return path.join(corpora, process.env.BENCH_ARCHIVE ?? 'sofastack-zh')
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
  const reader = folderReader(archive(), { source, options: options() })
  const report = await withoutSyncs(payload, () => run(target, source, reader.readFile))
  await reader.close()
  const ms = performance.now() - began
  await project()
  return { articles: report.created, imported: ms, figures: performance.now() - began - ms }
}

/** Times the creation of everything that the import makes, apart from all reading and converting. */
async function timeLoop({ payload }: Bench, source: ImportSource): Promise<{ readonly ms: number }> {
  const { target, writes, sideMs } = recorder(payload)
  await run(target, source)
  const began = performance.now()
  for (const write of writes) await createPlainly(payload, write)
  return { ms: performance.now() - began + sideMs() }
}

const run = (target: ImportTarget, source: ImportSource, readFile?: FileReader) =>
  runImport({
    target,
    source,
    archive: 'bench',
    readFile,
    options: options(),
    runId: 'measured',
    clock: () => new Date(),
  })

const options = () => ({ now: new Date(), timeZone: 'UTC', language: 'en', hash: sha256OfBytes })

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
    storesAtOnce: false,
    recover: async () => {},
    knownSources: async () => new Map(),
    findOrCreateAuthor: named('authors'),
    findOrCreateTopic: named('topics'),
    storeImage: (image) => once(image.hash, () => createImage(payload, image)),
    createArticle: async (write) => {
      writes.push({ ...write, slug: unusedSlug(writes, write) })
      return { articleId: writes.length, contentHash: '' }
    },
    updateArticle: refused,
    journalOf: refused,
    removeArticle: refused,
    removeIfUnused: refused,
  }
  return { target, writes, sideMs: () => spent }
}

/** Payload refuses a slug that is taken; the import numbers it, and the documents of the loop are those of the import. */
function unusedSlug(writes: readonly ArticleWrite[], { slug, language }: ArticleWrite): string {
  const taken = new Set(writes.filter((write) => write.language === language).map((write) => write.slug))
  let free = slug
  for (let number = 2; taken.has(free); number += 1) free = numberedSlug(slug, number)
  return free
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

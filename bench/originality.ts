import { performance } from 'node:perf_hooks'
import type { Payload } from 'payload'
import { chosenSources } from '../src/originality/chosenSources.ts'
import { fingerprintsOf } from '../src/originality/fingerprintsOf.ts'
import { lookedUp } from '../src/originality/lookedUp.ts'
import { readyToCompare } from '../src/originality/readyToCompare.ts'
import { measureText } from '../src/scoring/measureText.ts'
import { mongoOf } from '../src/store/payload/mongo/mongoOf.ts'
import { sqliteOf } from '../src/store/payload/sqlite/sqliteOf.ts'
import { earlierMatches } from '../src/store/payload/texts/earlierMatches.ts'
import { craftSample } from './support/craftSample.ts'
import { onEachDatabase } from './support/onEachDatabase.ts'
import { openBench } from './support/openBench.ts'
import { quantile } from './support/quantile.ts'
import { say } from './support/say.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 100_000)
const PRINTS = 200
const LOOK_UPS = 200
const STEP = 2_000

/** Fingerprints are as good as random numbers under 2⁵²; the last articles have those of real texts. */
const randomPrint = (): number => Math.floor(Math.random() * 2 ** 52)

const sampleOf = (seed: number) => readyToCompare(measureText(craftSample('en', 1_500, seed).document))

type Text = { readonly id: number; readonly prints: readonly number[] }

function textAt(id: number): Text {
  const prints = id < LOOK_UPS ? fingerprintsOf(sampleOf(id).grams) : Array.from({ length: PRINTS }, randomPrint)
  return { id: id + 1, prints }
}

async function fill(payload: Payload): Promise<void> {
  for (let from = 0; from < ARTICLES; from += STEP) {
    const texts = Array.from({ length: Math.min(STEP, ARTICLES - from) }, (_, at) => textAt(from + at))
    await (sqliteOf(payload) ? fillSqlite(payload, texts) : fillMongo(payload, texts))
  }
}

async function fillSqlite(payload: Payload, texts: readonly Text[]): Promise<void> {
  const rows = JSON.stringify(texts.map(({ id }) => id))
  const prints = JSON.stringify(texts.flatMap(({ id, prints: own }) => own.map((print) => [id, print])))
  await sqliteOf(payload)?.batch(
    [
      {
        sql: `INSERT INTO ops_texts (id, subject_collection, subject_id, published_at)
          SELECT value, 'articles', value, '2020-01-01T00:00:00.000Z' FROM json_each(?)`,
        args: [rows],
      },
      {
        sql: `INSERT INTO ops_texts_numbers (number, "order", parent_id, path)
          SELECT json_extract(value, '$[1]'), 0, json_extract(value, '$[0]'), 'fingerprints' FROM json_each(?)`,
        args: [prints],
      },
    ],
    'write',
  )
}

async function fillMongo(payload: Payload, texts: readonly Text[]): Promise<void> {
  const publishedAt = '2020-01-01T00:00:00.000Z'
  const rows = texts.map(({ id, prints }) => ({
    ...{ subjectCollection: 'articles', subjectId: String(id), publishedAt },
    fingerprints: [...prints],
  }))
  await mongoOf(payload)?.collection('ops-texts').insertMany(rows)
}

/** Each text is looked up as if it had just been published a second time. */
async function lookUp(payload: Payload, seed: number): Promise<{ readonly ms: number; readonly isFound: boolean }> {
  const hashes = lookedUp(sampleOf(seed).grams)
  const one = { subject: { collection: 'articles', id: 'new' }, publishedAt: '2026-01-01T00:00:00.000Z' }
  const from = performance.now()
  const matches = await earlierMatches(payload, one, hashes)
  const [first] = chosenSources(
    matches,
    ({ subject }) => subject.id,
    () => 0,
  )
  return { ms: performance.now() - from, isFound: first?.subject.id === String(seed + 1) }
}

await onEachDatabase(async (database) => {
  const bench = await openBench(database)
  const begun = performance.now()
  await fill(bench.payload)
  say(
    `${database.name}: ${ARTICLES} articles with ${PRINTS} fingerprints, filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  )
  const found: { readonly ms: number; readonly isFound: boolean }[] = []
  for (let seed = 0; seed < LOOK_UPS; seed += 1) found.push(await lookUp(bench.payload, seed))
  const times = found.map(({ ms }) => ms)
  const right = found.filter(({ isFound }) => isFound).length
  say(
    `  look-up of 1,500 words  p50 ${quantile(times, 0.5).toFixed(1)} ms  p95 ${quantile(times, 0.95).toFixed(1)} ms  (goal ≤ 20); ${right} of ${LOOK_UPS} found first`,
  )
  await bench.close()
})

import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { contentStateOf } from '../src/scoring/contentStateOf.ts'
import { warmCraft } from '../src/scoring/warmCraft.ts'
import { sha256 } from '../src/store/payload/sha256.ts'
import { craftSample } from './support/craftSample.ts'
import { quantile } from './support/quantile.ts'

const RUNS = 400
const STARTS = 20
const WORDS = 1500
const LANGUAGES = ['en', 'zh', 'ja'] as const
type Language = (typeof LANGUAGES)[number]

/** What a save pays: score, findings, words and content hash. */
function timed(language: Language, seed: number): number {
  const content = craftSample(language, WORDS, seed)
  const from = performance.now()
  contentStateOf(content, { updatedAt: '2026-11-26T12:00:00.000Z', sha256 })
  return performance.now() - from
}

/** The first call of a process that has done nothing but start. */
async function firstCall(language: Language): Promise<void> {
  warmCraft()
  await sleep(100)
  console.log(timed(language, 0))
}

function firstCalls(language: Language): readonly number[] {
  const run = ['--conditions=production', '--import', 'tsx', fileURLToPath(import.meta.url), language]
  return Array.from({ length: STARTS }, () => Number(execFileSync(process.execPath, run, { encoding: 'utf8' })))
}

function report(): void {
  const begun = performance.now()
  warmCraft()
  console.log(`warming at start takes ${(performance.now() - begun).toFixed(0)} ms`)
  for (const language of LANGUAGES) {
    const first = firstCalls(language)
    const times = Array.from({ length: RUNS }, (_, run) => timed(language, run + 1))
    const rate = Math.round((1000 * RUNS) / times.reduce((sum, ms) => sum + ms, 0))
    console.log(`${language}, ${WORDS} words: score, findings and hash`)
    console.log(`  first call of ${STARTS} starts  p95 ${quantile(first, 0.95).toFixed(1)} ms  (goal ≤ 5)`)
    console.log(`  later calls                p95 ${quantile(times, 0.95).toFixed(1)} ms  (goal ≤ 5)`)
    console.log(`  re-scored                  ${rate} articles a second a core  (goal ≥ 500)`)
  }
}

const wanted = LANGUAGES.find((language) => language === process.argv[2])
if (wanted) await firstCall(wanted)
else report()

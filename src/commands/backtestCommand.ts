import { parseArgs } from 'node:util'
import type { Agreement } from '../backtest/Agreement.ts'
import { agreementsOf } from '../backtest/agreementsOf.ts'
import { LEAST_SAMPLE } from '../backtest/LEAST_SAMPLE.ts'
import type { Preference } from '../backtest/Preference.ts'
import { preferencesOf } from '../backtest/preferencesOf.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { comparedPairs } from '../store/payload/comparisons/comparedPairs.ts'
import { judgedTexts } from '../store/payload/reports/judgedTexts.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import type { Command } from './Command.ts'

const VERDICTS: Readonly<Record<(Agreement | Preference)['verdict'], string>> = {
  agrees: 'agrees with people',
  contradicts: 'contradicts people',
  nothing: 'predicts nothing that so many texts could show',
  few: 'differs in too few of them to tell',
  unvaried: 'is the same for all of them',
}

/** Tells how far craft agrees with what people say, on the archive's own data. */
export const backtestCommand: Command = {
  usage: 'backtest',
  run: async ({ payload, args, terminal }) => {
    parseArgs({ args: [...args], options: {} })
    const { formula } = await storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
    const texts = await judgedTexts(payload)
    terminal.say(`${formula} against reviews: ${texts.length} live texts that people have marked`)
    if (texts.length < LEAST_SAMPLE) terminal.say(`  too few to tell: ${LEAST_SAMPLE} are the least`)
    else for (const agreement of agreementsOf(texts)) terminal.say(`  ${lineOf(agreement)}`)
    const { all, pairs } = await comparedPairs(payload)
    terminal.say(`${formula} against comparisons: ${pairs.length} pairs as people compared them, of ${all}`)
    if (pairs.length < LEAST_SAMPLE) terminal.say(`  too few to tell: ${LEAST_SAMPLE} are the least`)
    else for (const preference of preferencesOf(pairs)) terminal.say(`  ${lineOfPreference(preference)}`)
    terminal.say(`${formula} against results: not known, since visits are not measured`)
    return 0
  },
}

function lineOf({ of, verdict, correlation }: Agreement): string {
  const name = of.padEnd(12)
  if (correlation === null) return `${name} ${VERDICTS[verdict]}`
  const { rho, low, high, n } = correlation
  return `${name} rho ${rho.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}, n ${n}): ${VERDICTS[verdict]}`
}

function lineOfPreference({ of, verdict, share }: Preference): string {
  const name = of.padEnd(12)
  if (share === null) return `${name} ${VERDICTS[verdict]}`
  const percent = (value: number): string => `${Math.round(value * 100)} %`
  const interval = `${percent(share.low)} to ${percent(share.high)}, n ${share.n}`
  return `${name} prefers the same text in ${percent(share.value)} (${interval}): ${VERDICTS[verdict]}`
}

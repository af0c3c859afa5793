import type { Payload } from 'payload'
import type { ProjectionPointer } from '../scorecards/ProjectionStore.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { readFluency } from '../store/payload/fluency/readFluency.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { scoredPage } from '../store/payload/texts/scoredPage.ts'
import { unassessed } from '../store/payload/texts/unassessed.ts'
import { assessArchive } from './assessArchive.ts'
import { learnArchive } from './learnArchive.ts'

/** How long what came to nothing is left alone: a text that is not there to be looked up would keep the worker busy. */
const REST_MS = 10 * 60_000

/** How often articles are counted, to see whether there are enough of a language: that goes over the whole archive. */
const COUNT_MS = 60_000

type Place = Pick<ProjectionPointer, 'generation' | 'position'>

/** The looking up of texts as a piece of work of the clock's. */
export function assessing({ payload, now }: { readonly payload: Payload; readonly now: () => Date }) {
  let restUntil = 0
  let assessed: Place | null = null
  let counted: (Place & { readonly at: number }) | null = null
  const pointer = (): Promise<Place> => storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
  const isCountDue = (at: Place): boolean =>
    counted === null || (!isSame(counted, at) && now().getTime() >= counted.at + COUNT_MS)
  const isLeft = async (): Promise<boolean> => {
    const { judged } = await readFluency(payload)
    return (await scoredPage(payload, unassessed(judged), { after: null, limit: 1 })).subjects.length > 0
  }
  return {
    isDue: async (): Promise<boolean> => {
      if (now().getTime() < restUntil) return false
      const at = await pointer()
      if (isCountDue(at)) return true
      // Only a new fact brings a new text, and to ask for one that was not looked up goes over the whole archive.
      if (isSame(assessed, at)) return false
      if (await isLeft()) return true
      assessed = at
      return false
    },
    run: async (signal: AbortSignal): Promise<void> => {
      const at = await pointer()
      if (isCountDue(at)) {
        await learnArchive(payload, { signal, now })
        counted = { ...at, at: now().getTime() }
      }
      const tally = await assessArchive(payload, { signal })
      if (tally.assessed === 0 && tally.documents + tally.failed.length > 0) restUntil = now().getTime() + REST_MS
      for (const { subject, reason } of tally.failed) {
        payload.logger.error(`[content-ops] ${subject.collection}/${subject.id} could not be looked up: ${reason}`)
      }
    },
  }
}

const isSame = (one: Place | null, other: Place): boolean =>
  one?.generation === other.generation && one.position === other.position

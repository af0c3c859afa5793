import type { Payload } from 'payload'
import type { ProjectionPointer } from '../scorecards/ProjectionStore.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { unassessed } from '../store/payload/texts/unassessed.ts'
import { assessArchive } from './assessArchive.ts'

/** How long what came to nothing is left alone: a text that is not there to be looked up would keep the worker busy. */
const REST_MS = 10 * 60_000

/** The looking up of texts as a piece of work of the clock's. */
export function assessing({ payload, now }: { readonly payload: Payload; readonly now: () => Date }) {
  let restUntil = 0
  let done: Pick<ProjectionPointer, 'generation' | 'position'> | null = null
  return {
    isDue: async (): Promise<boolean> => {
      if (now().getTime() < restUntil) return false
      const at = await storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
      // Only a new fact brings a new text, and to ask for one that was not looked up goes over the whole archive.
      if (done?.generation === at.generation && done.position === at.position) return false
      const isLeft = (await unassessed(payload, null, 1)).subjects.length > 0
      done = isLeft ? null : at
      return isLeft
    },
    run: async (signal: AbortSignal): Promise<void> => {
      const { assessed, failed } = await assessArchive(payload, { signal })
      if (assessed === 0) restUntil = now().getTime() + REST_MS
      for (const { subject, reason } of failed) {
        payload.logger.error(`[content-ops] ${subject.collection}/${subject.id} could not be looked up: ${reason}`)
      }
    },
  }
}

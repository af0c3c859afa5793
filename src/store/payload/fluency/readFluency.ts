import type { Payload } from 'payload'
import type { FluencyModel } from '../../../fluency/FluencyModel.ts'
import { isFluencyOn } from '../../../fluency/isFluencyOn.ts'
import { primarySubtag } from '../../../text/primarySubtag.ts'
import { fluencyLog } from './fluencyLog.ts'
import { readModel } from './readModel.ts'

/** What texts are judged by while they are looked up. */
export type Fluency = {
  /** The tags of the languages in which fluency is judged. */
  readonly judged: readonly string[]
  /** What is usual in the language of a tag; null where fluency is off. */
  readonly modelOf: (tag: string | null) => Promise<FluencyModel | null>
}

/** What was read last, by payload and language: reading it takes a while, and it is the same until it is learned anew. */
const held = new WeakMap<Payload, Map<string, { readonly id: string; readonly model: Promise<FluencyModel> }>>()

/** How it stands with fluency now. */
export async function readFluency(payload: Payload): Promise<Fluency> {
  const all = Object.entries((await fluencyLog(payload).read())?.languages ?? {})
  const on = new Map(all.filter(([, language]) => isFluencyOn(language)))
  return {
    judged: [...on.values()].flatMap(({ tags }) => tags),
    modelOf: async (tag) => {
      const language = primarySubtag(tag)
      const kept = on.get(language)?.model
      if (!kept) return null
      const models = held.get(payload) ?? new Map()
      held.set(payload, models)
      const known = models.get(language)
      if (known?.id === kept.id) return known.model
      const model = readModel(payload, kept)
      models.set(language, { id: kept.id, model })
      return model.catch((error: unknown) => {
        models.delete(language)
        throw error
      })
    },
  }
}

import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { subjectKey } from '../facts/subjectKey.ts'
import { FLUENCY_FORMULA } from '../fluency/FLUENCY.ts'
import { isLearningDue } from '../fluency/isLearningDue.ts'
import { type FluencyLearner, learnFluency } from '../fluency/learnFluency.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { dropModels } from '../store/payload/fluency/dropModels.ts'
import { type FluencyLog, fluencyLog, type LanguageFluency } from '../store/payload/fluency/fluencyLog.ts'
import { isModelThere } from '../store/payload/fluency/isModelThere.ts'
import { keepModel } from '../store/payload/fluency/keepModel.ts'
import { readSpoken } from '../store/payload/fluency/readSpoken.ts'
import { liveCounts } from '../store/payload/liveCounts.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { primarySubtag } from '../text/primarySubtag.ts'
import { eachSubject } from './eachSubject.ts'

type Languages = Readonly<Record<string, LanguageFluency>>

type Options = { readonly signal?: AbortSignal | undefined; readonly now: () => Date }

/**
 * Counts the live articles of each language, and learns what is usual in those where that is due. What was learned counts from
 * the moment in which all of it is kept.
 */
export async function learnArchive(payload: Payload, { signal, now }: Options): Promise<void> {
  const counted = await countLanguages(payload)
  const due = Object.entries(counted).filter(([, { articles, tried }]) => isLearningDue(articles, tried))
  const learners = new Map(due.map(([language, { articles }]) => [language, learnFluency(articles)]))
  if (due.length > 0) {
    const tags = due.flatMap(([, language]) => language.tags)
    await learn(payload, learners, eachSubject(payload, { language: { in: tags } }, signal))
  }
  if (signal?.aborted) return
  const languages = { ...counted, ...(await keepAll(payload, counted, learners, now)) }
  await fluencyLog(payload).keep({ countedAt: now().toISOString(), languages })
  if (due.length > 0) await dropModels(payload, idsOf(languages))
}

/** The languages of now with what is known of them. One that has no article any more is left out. */
async function countLanguages(payload: Payload): Promise<Languages> {
  const before: FluencyLog['languages'] = (await fluencyLog(payload).read())?.languages ?? {}
  const counts = new Map<string, { articles: number; tags: readonly string[] }>()
  const { generation } = await storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
  for (const [value, articles] of await liveCounts(payload, 'language', { generation })) {
    const tag = String(value)
    const language = primarySubtag(tag)
    const known = counts.get(language) ?? { articles: 0, tags: [] }
    counts.set(language, { articles: known.articles + articles, tags: [...known.tags, tag] })
  }
  const languages: Record<string, LanguageFluency> = {}
  for (const [language, count] of counts)
    languages[language] = { ...count, ...(await learned(payload, before[language])) }
  return languages
}

/** What was learned of a language before, as far as it is still there. */
async function learned(payload: Payload, before: LanguageFluency | undefined) {
  const { tried = null, model = null } = before ?? {}
  const isLost = model !== null && !(await isModelThere(payload, model.id))
  return isLost ? { tried: null, model: null } : { tried, model }
}

async function learn(
  payload: Payload,
  learners: ReadonlyMap<string, FluencyLearner>,
  subjects: AsyncIterable<Parameters<typeof subjectKey>[0]>,
): Promise<void> {
  const req = await createLocalReq({ context: {} }, payload)
  for await (const subject of subjects) {
    const spoken = await readSpoken(req, subject)
    if (spoken) learners.get(spoken.language)?.add(subjectKey(subject), spoken.text)
  }
}

async function keepAll(
  payload: Payload,
  counted: Languages,
  learners: ReadonlyMap<string, FluencyLearner>,
  now: () => Date,
): Promise<Languages> {
  const kept: Record<string, LanguageFluency> = {}
  for (const [language, learner] of learners) {
    const known = counted[language]
    if (!known) continue
    const model = learner.model()
    const id = `${language}-${randomUUID()}`
    if (model) await keepModel(payload, id, model)
    kept[language] = {
      ...known,
      tried: { formula: FLUENCY_FORMULA, articles: known.articles },
      model: model && { id, articles: model.articles, bound: model.bound, learnedAt: now().toISOString() },
    }
  }
  return kept
}

const idsOf = (languages: Languages): readonly string[] =>
  Object.values(languages).flatMap(({ model }) => (model ? [model.id] : []))

import { en } from './en.ts'
import { zh } from './zh.ts'

/** The desk's translations as Payload merges them, by language under the namespace `contentOps`. */
export const deskTranslations = { en: { contentOps: en }, zh: { contentOps: zh } } as const

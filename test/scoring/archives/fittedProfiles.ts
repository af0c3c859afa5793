import { measureText } from '../../../src/scoring/measureText.ts'
import { LANGUAGE_PROFILES, type LanguageProfile } from '../../../src/text/LANGUAGE_PROFILES.ts'
import { primarySubtag } from '../../../src/text/primarySubtag.ts'
import type { ArchiveArticle } from './readArchive.ts'

/** A guide and the language folder that it is in; English ones are in none. */
export type Guide = { readonly guide: string; readonly language: string; readonly article: ArchiveArticle }

/** The guides that are really in the language of their folder: some are not translated yet. */
export function guidesOf(articles: readonly ArchiveArticle[]): readonly Guide[] {
  return articles.flatMap((article) => {
    const parts = article.file.split('/')
    const folder = parts.length > 1 ? (parts[0] ?? '') : 'en'
    const language = primarySubtag(folder)
    const document = { ...article.document, language }
    if (!LANGUAGE_PROFILES.has(language) || measureText(document).otherLanguage !== null) return []
    return [{ guide: parts.at(-1) ?? '', language: folder, article: { ...article, document } }]
  })
}

/** English sentences over this length are long; what is long elsewhere is as rare there. */
const ENGLISH_LIMIT = 25

/**
 * Profiles by language from parallel guides: tokens for one English word of the same guides, the sentence length that is as
 * rare as 25 words in English, and the usual variety.
 */
export function fittedProfiles(guides: readonly Guide[]): ReadonlyMap<string, LanguageProfile> {
  const english = new Map(guides.filter(({ language }) => language === 'en').map((one) => [one.guide, sizeOf([one])]))
  const longInEnglish = sizeOf(guides.filter(({ language }) => language === 'en')).long
  const languages = new Set(guides.map(({ language }) => primarySubtag(language)))
  return new Map(
    [...languages].flatMap((language) => {
      const known = LANGUAGE_PROFILES.get(language)
      const own = guides.filter((one) => primarySubtag(one.language) === language)
      const words = own.reduce((sum, { guide }) => sum + (english.get(guide)?.tokens ?? 0), 0)
      const { tokens, long, variety } = sizeOf(own)
      if (!known || words === 0) return []
      const sentenceLimit = Math.round((ENGLISH_LIMIT * long) / longInEnglish)
      return [[language, { ...known, unit: tokens / words, sentenceLimit, variety }]]
    }),
  )
}

function sizeOf(guides: readonly Guide[]) {
  const measures = guides.map(({ article }) => measureText(article.document))
  const lengths = measures.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, sentences }) => (kind === 'heading' ? [] : sentences.map(({ tokens }) => tokens))),
  )
  return {
    tokens: measures.reduce((sum, { tokens }) => sum + tokens, 0),
    long: quantile(lengths, 0.9),
    variety: quantile(
      measures.map(({ variety }) => variety ?? 0),
      0.5,
    ),
  }
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN

import { describe, expect, it } from 'vitest'
import { craft } from '../../src/scoring/craft.ts'
import { measureText } from '../../src/scoring/measureText.ts'
import { LANGUAGE_PROFILES, type LanguageProfile } from '../../src/text/LANGUAGE_PROFILES.ts'
import { primarySubtag } from '../../src/text/primarySubtag.ts'
import { fittedProfiles, type Guide, guidesOf } from './archives/fittedProfiles.ts'
import { archivesFolder, readArchive } from './archives/readArchive.ts'

const folder = archivesFolder('craft over translations')

describe.skipIf(folder === null)('craft over translations', () => {
  const all = folder === null ? [] : guidesOf(readArchive(folder, 'opensource-guide', () => true))
  const names = [...new Set(all.map(({ guide }) => guide))].sort()
  const halfOf = ({ guide }: Guide): number => names.indexOf(guide) % 2

  /** Mean difference of a language's guides to the English ones, by language. */
  const differences = (guides: readonly Guide[], profiles: ReadonlyMap<string, LanguageProfile>) => {
    const scoreOf = ({ article: { document } }: Guide): number => craft(document, measureText(document, profiles)).score
    const english = new Map(guides.filter(({ language }) => language === 'en').map((one) => [one.guide, scoreOf(one)]))
    const languages = [...new Set(guides.map(({ language }) => primarySubtag(language)))].filter((one) => one !== 'en')
    return languages.map((language) => {
      const pairs = guides.filter((one) => primarySubtag(one.language) === language && english.has(one.guide))
      const sum = pairs.reduce((total, one) => total + scoreOf(one) - (english.get(one.guide) ?? 0), 0)
      return { language, n: pairs.length, mean: sum / pairs.length }
    })
  }

  it('knows every language of the table', () => {
    expect(
      differences(all, LANGUAGE_PROFILES)
        .map(({ language }) => language)
        .sort(),
    ).toEqual([...LANGUAGE_PROFILES.keys()].filter((language) => language !== 'en').sort())
  })

  it.each([0, 1])(
    'gives translations the score of the English guide, with profiles fitted on the other half (%i)',
    (half) => {
      const profiles = fittedProfiles(all.filter((one) => halfOf(one) !== half))
      const measured = differences(
        all.filter((one) => halfOf(one) === half),
        profiles,
      )
      expect(measured.length).toBeGreaterThanOrEqual(23)
      for (const { language, n, mean } of measured) {
        expect(n, language).toBeGreaterThanOrEqual(3)
        expect(Math.abs(mean), `${language}: ${mean.toFixed(2)} over ${n}`).toBeLessThanOrEqual(3)
      }
    },
  )

  it('does so with the profiles of the product, over all guides', () => {
    for (const { language, mean } of differences(all, LANGUAGE_PROFILES)) {
      expect(Math.abs(mean), `${language}: ${mean.toFixed(2)}`).toBeLessThanOrEqual(3)
    }
  })
})

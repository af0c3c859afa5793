import { DEFAULT_RUBRIC } from '../reviews/DEFAULT_RUBRIC.ts'
import { ARTICLE_FIELDS } from '../settings/ARTICLE_FIELDS.ts'
import { DEFAULT_SLUGS } from '../settings/DEFAULT_SLUGS.ts'
import type { Settings } from '../settings/Settings.ts'
import { isTimeZone } from '../time/isTimeZone.ts'
import type { ContentOpsOptions } from './ContentOpsOptions.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The settings of a host: its options, then the environment, then the defaults.
 *
 * @throws Error for a zone that is none, a prior strength that is no number from 0 up, and a rubric without usable names.
 */
export function settingsFrom(options: ContentOpsOptions, env: Environment): Settings {
  const slugs = { ...DEFAULT_SLUGS, ...options.slugs }
  const timeZone = options.timeZone ?? env.SITE_TIME_ZONE ?? 'UTC'
  if (!isTimeZone(timeZone)) {
    throw new Error(
      `[content-ops] the time zone "${timeZone}" is unknown. Allowed is an IANA name such as "Europe/Berlin" or "Asia/Shanghai": set SITE_TIME_ZONE or the option timeZone.`,
    )
  }
  const priorArticles = options.priorArticles ?? 3
  if (!(priorArticles >= 0)) {
    throw new Error(`[content-ops] priorArticles is ${priorArticles}. Allowed is a number of articles from 0 up.`)
  }
  return {
    slugs,
    content: options.content ?? { [slugs.articles]: ARTICLE_FIELDS },
    mediaAlt: options.mediaAlt ?? 'alt',
    timeZone,
    publicContent: options.publicContent ?? false,
    ownHosts: options.ownHosts ?? hostsOf(env.SERVER_URL),
    worker: options.worker ?? true,
    priorArticles,
    targetWords: options.targetWords ?? (() => null),
    ...reviewSettings(options),
  }
}

const reviewSettings = ({
  rubric,
  ownReviews = false,
}: ContentOpsOptions): Pick<Settings, 'rubric' | 'ownReviews'> => ({
  rubric: rubricOf(rubric),
  ownReviews,
})

/** Names become columns of the reviews. */
function rubricOf(rubric: ContentOpsOptions['rubric'] = DEFAULT_RUBRIC): Settings['rubric'] {
  const names = rubric.map(({ name }) => name)
  const areNames = names.every((name) => /^[a-z][a-zA-Z0-9]{0,30}$/.test(name)) && new Set(names).size === names.length
  if (areNames && names.length >= 1 && names.length <= 10) return rubric
  throw new Error(
    `[content-ops] the rubric has the criteria "${names.join('", "')}". Allowed are one to ten different names of letters and digits, such as "clarity".`,
  )
}

function hostsOf(url: string | undefined): readonly string[] {
  return url && URL.canParse(url) ? [new URL(url).host.toLowerCase()] : []
}

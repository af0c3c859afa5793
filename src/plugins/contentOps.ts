import { Articles } from '../../collections/Articles.ts'
import { Authors } from '../../collections/Authors.ts'
import { Channels } from '../../collections/Channels.ts'
import { Consumers } from '../../collections/Consumers.ts'
import { Media } from '../../collections/Media.ts'
import { Plans } from '../../collections/Plans.ts'
import { reviewsBy } from '../../collections/reviewsBy.ts'
import { Topics } from '../../collections/Topics.ts'
import { Users } from '../../collections/Users.ts'
import type { Settings } from '../settings/Settings.ts'
import { api } from './api.ts'
import type { ContentOpsOptions } from './ContentOpsOptions.ts'
import { checkFieldMaps } from './checkFieldMaps.ts'
import { checkRoles } from './checkRoles.ts'
import { commands } from './commands.ts'
import { desk } from './desk.ts'
import { addMissingCollections, keepSettings, pipe, type Step } from './extend.ts'
import { factCollections, recordFacts } from './facts.ts'
import { hardening } from './hardening.ts'
import { settingsFrom } from './settingsFrom.ts'
import { start } from './start.ts'
import { withSlugs } from './withSlugs.ts'

/**
 * The whole product: working collections, facts, projections, reports and the desk. List it last in `plugins`, or
 * after the plugin that adds the content collections.
 */
export const contentOps = (options: ContentOpsOptions = {}): Step => {
  const settings = settingsFrom(options, process.env)
  const schema = pipe(
    keepSettings(settings),
    workingCollections(settings),
    checkRoles(settings),
    checkFieldMaps(settings),
    factCollections,
  )
  if (options.disabled) return schema
  return pipe(schema, hardening(settings), recordFacts(settings), api, commands, desk(settings), start(settings))
}

/** The collections that a host may have already. `articles` is left out where the host maps other content only. */
const workingCollections = (settings: Settings): Step => {
  const { slugs, content, rubric } = settings
  const always = [Users, Consumers, Authors, Channels, Topics, Media, Plans, reviewsBy(rubric)]
  const working = slugs.articles in content ? [...always, Articles] : always
  return addMissingCollections(...working.map((collection) => withSlugs(collection, settings)))
}

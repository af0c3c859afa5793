import type { CollectionConfig, Config } from 'payload'
import { refuseClosedPaths } from '../../hooks/refuseClosedPaths.ts'
import { answerConflicts } from '../access/answerConflicts.ts'
import { closeFirstRegistration } from '../access/closeFirstRegistration.ts'
import { isPerson } from '../access/isPerson.ts'
import type { Settings } from '../settings/Settings.ts'
import { addAfterError, addHooks, changeCollection, pipe, type Step } from './extend.ts'

/**
 * Closes what Payload leaves open: jobs to every login, cookies to every site, the first user of an empty database to
 * every stranger; and conflicts are no error 500.
 */
export const hardening = ({ slugs }: Settings): Step =>
  pipe(
    closeDefaults(slugs.users),
    changeCollection(slugs.users, closeRegistration),
    addAfterError(answerConflicts),
    guardQueries,
  )

/** What the host says itself is kept. */
const closeDefaults =
  (users: string): Step =>
  (config) => ({
    ...config,
    admin: { ...config.admin, user: config.admin?.user ?? users },
    csrf: config.csrf ?? csrfOf(config),
    jobs: { ...config.jobs, access: { ...JOB_ACCESS, ...config.jobs?.access } },
  })

/** Also of a collection that the host has: it is as empty, and as open, on the first day. */
const closeRegistration = (collection: CollectionConfig): CollectionConfig => {
  const { endpoints } = collection
  if (endpoints === false || endpoints?.includes(closeFirstRegistration)) return collection
  return { ...collection, endpoints: [closeFirstRegistration, ...(endpoints ?? [])] }
}

/** Every collection of the config refuses questions about fields that the caller may not read. */
const guardQueries: Step = (config) =>
  pipe(...(config.collections ?? []).map(({ slug }) => addHooks(slug, {}, { beforeOperation: [refuseClosedPaths] })))(
    config,
  )

const csrfOf = (config: Config): string[] => (config.serverURL ? [config.serverURL] : [])

type JobAccess = NonNullable<NonNullable<Config['jobs']>['access']>

const JOB_ACCESS: JobAccess = {
  run: ({ req }) => isPerson(req, 'admin'),
  queue: ({ req }) => isPerson(req, 'admin'),
  cancel: ({ req }) => isPerson(req, 'admin'),
}

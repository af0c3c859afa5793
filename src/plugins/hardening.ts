import type { Config } from 'payload'
import { answerConflicts } from '../access/answerConflicts.ts'
import { isPerson } from '../access/isPerson.ts'
import type { Settings } from '../settings/Settings.ts'
import type { Step } from './extend.ts'

/** Closes what Payload leaves open: jobs to every login, cookies to every site, conflicts as an error 500. */
export const hardening =
  ({ slugs }: Settings): Step =>
  (config) => ({
    ...config,
    admin: { ...config.admin, user: config.admin?.user ?? slugs.users },
    csrf: config.csrf ?? csrfOf(config),
    jobs: { ...config.jobs, access: { ...JOB_ACCESS, ...config.jobs?.access } },
    hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerConflicts] },
  })

const csrfOf = (config: Config): string[] => (config.serverURL ? [config.serverURL] : [])

type JobAccess = NonNullable<NonNullable<Config['jobs']>['access']>

const JOB_ACCESS: JobAccess = {
  run: ({ req }) => isPerson(req, 'admin'),
  queue: ({ req }) => isPerson(req, 'admin', 'editor'),
  cancel: ({ req }) => isPerson(req, 'admin'),
}

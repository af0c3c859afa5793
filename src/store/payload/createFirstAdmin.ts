import type { Payload } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Creates the first administrator of an empty database from `ADMIN_EMAIL` and `ADMIN_PASSWORD`, or says what is missing. */
export async function createFirstAdmin(payload: Payload, env: Environment): Promise<void> {
  const { slugs } = settingsOf(payload)
  const { totalDocs } = await payload.count({ collection: slugs.users as 'users', overrideAccess: true })
  if (totalDocs > 0) return
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env
  if (!email || !password) {
    payload.logger.warn('[content-ops] there is no user yet: set ADMIN_EMAIL and ADMIN_PASSWORD and start again')
    return
  }
  await payload.create({
    collection: slugs.users as 'users',
    data: { name: email.split('@')[0] ?? email, email, password, role: 'admin' },
    overrideAccess: true,
  })
  payload.logger.info(`[content-ops] created the first administrator, ${email}`)
}

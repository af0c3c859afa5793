import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { settingsOf } from '../settings/settingsOf.ts'
import type { Places } from './Places.ts'

/** The addresses of a host, with its base path where it has one. */
export function placesOf({ config }: Pick<Payload, 'config'>): Places {
  const { slugs } = settingsOf({ config })
  return {
    api: formatAdminURL({ apiRoute: config.routes.api, path: '' }),
    admin: formatAdminURL({ adminRoute: config.routes.admin, path: '', includeBasePath: true }),
    author: slugs.authors,
    channel: slugs.channels,
  }
}

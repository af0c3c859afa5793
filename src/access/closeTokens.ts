import type { Endpoint } from 'payload'

/**
 * Payload gives whoever has an API key a login token for it, which outlives the key. A service account has its key
 * alone, so this path answers before Payload's own does.
 */
export const closeTokens: Omit<Endpoint, 'root'> = {
  path: '/refresh-token',
  method: 'post',
  handler: () =>
    Response.json({ errors: [{ path: '', message: 'A consumer has its API key and no login.' }] }, { status: 403 }),
}

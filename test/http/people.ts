import type { Payload } from 'payload'
import type { Role, Scope } from '../../src/access/Viewer.ts'
import { type Client, clientOf } from './client.ts'

const PASSWORD = 'a password of the tests'

/** A person of this role who has logged in over REST. */
export async function login(
  payload: Payload,
  url: string,
  role: Role,
  name: string = role,
): Promise<Client & { readonly id: string | number }> {
  const email = `${name}@example.org`
  const { id } = await payload.create({ collection: 'users', data: { name, email, role, password: PASSWORD } })
  const { body } = await clientOf(url).send('POST', '/users/login', { email, password: PASSWORD })
  return { id, ...clientOf(url, `JWT ${body.token}`) }
}

/** A service account with these scopes. */
export async function consumer(payload: Payload, url: string, ...scopes: Scope[]): Promise<Client> {
  const apiKey = `key-${scopes.join('-')}`
  await payload.create({ collection: 'consumers', data: { name: apiKey, scopes, enableAPIKey: true, apiKey } })
  return clientOf(url, `consumers API-Key ${apiKey}`)
}

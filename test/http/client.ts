import { type Contract, contractOf } from './contract.ts'

export type Answer = { readonly status: number; readonly body: Json }

/** JSON as it came. Tests reach into it, and a wrong reach is `undefined`. */
// biome-ignore lint/suspicious/noExplicitAny: what a server answers has no type before it is looked at.
export type Json = any

export type Client = {
  readonly get: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => Promise<Answer>
  readonly send: (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<Answer>
  readonly graphql: (query: string, variables?: object) => Promise<Answer>
}

const contracts = new Map<string, Promise<Contract>>()

/** The contract that the server at this address publishes. */
export function contractAt(url: string): Promise<Contract> {
  const known = contracts.get(url)
  if (known) return known
  const contract = fetch(`${url}/api/content-ops/openapi.json`).then(async (answer) => contractOf(await answer.json()))
  contracts.set(url, contract)
  return contract
}

/**
 * Somebody who talks to the server: with this Authorization header, or as nobody. Every answer of the product's own
 * endpoints is held to the contract that the server publishes.
 */
export function clientOf(url: string, authorization?: string): Client {
  const contract = contractAt(url)
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const isForm = body instanceof FormData
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(authorization ? { authorization } : {}),
      },
      ...(body === undefined ? {} : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = { status: response.status, body: text === '' ? null : JSON.parse(text) }
    if (path.startsWith('/content-ops/')) (await contract).check(method, path, answer)
    return answer
  }
  return {
    get: (path, query = {}) => {
      const entries = Object.entries(query).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      )
      const search = new URLSearchParams(entries).toString()
      return ask('GET', search ? `${path}?${search}` : path)
    },
    send: ask,
    graphql: (query, variables = {}) => ask('POST', '/graphql', { query, variables }),
  }
}

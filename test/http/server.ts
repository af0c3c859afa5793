import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints, type Payload } from 'payload'

export type Server = { readonly url: string; readonly close: () => Promise<void> }

/**
 * A real server in front of Payload's own REST and GraphQL handlers.
 *
 * The handlers find Payload and the GraphQL schema in places of the process that hold one of each, so one server at a
 * time is served.
 */
export async function startServer(payload: Payload): Promise<Server> {
  const leave = occupy(payload)
  const config = payload.config
  const graphql = GRAPHQL_POST(Promise.resolve(config))
  const server = createServer(async (incoming, outgoing) => {
    const request = requestOf(incoming)
    const isGraphql = new URL(request.url).pathname === '/api/graphql'
    const response = await (isGraphql ? graphql(request) : handleEndpoints({ config, request })).catch(
      (error: unknown) => Response.json({ uncaught: String(error) }, { status: 500 }),
    )
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      leave()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
  )
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const body = hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const } : {}
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...body,
  })
}

type Places = {
  _payload: Map<string, object>
  _payload_graphql: { graphql: unknown; promise: unknown }
}

function occupy(payload: Payload): () => void {
  const places = globalThis as unknown as Places
  const forgetSchema = () => Object.assign(places._payload_graphql, { graphql: null, promise: null })
  forgetSchema()
  places._payload.set('default', { payload, initializedCrons: true, promise: null, reload: false, ws: null })
  return () => {
    forgetSchema()
    places._payload.delete('default')
  }
}

import type { Payload } from 'payload'
import type { DatabaseName } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import type { Client } from './client.ts'
import { login } from './people.ts'
import { startServer } from './server.ts'

/** A desk behind a real server, with an editor at it. */
export type Newsroom = {
  readonly desk: Desk
  readonly payload: Payload
  readonly url: string
  readonly editor: Client & { readonly id: string | number }
  readonly close: () => Promise<void>
}

export async function newsroom(database: DatabaseName): Promise<Newsroom> {
  const desk = await openDesk(database)
  const server = await startServer(desk.payload)
  return {
    desk,
    payload: desk.payload,
    url: server.url,
    editor: await login(desk.payload, server.url, 'editor'),
    close: async () => {
      await server.close()
      await desk.close()
    },
  }
}

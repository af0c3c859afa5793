import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { TEMP } from '../support/databases.ts'

export const ADMIN = { email: 'admin@example.org', password: 'a password of the tests' }

export type DemoServer = { readonly url: string; readonly stop: () => Promise<void> }

/** Serves the built demo host as `npm start` does, on a database and a port of its own. Builds when there is no build. */
export async function startDemo(): Promise<DemoServer> {
  mkdirSync(TEMP, { recursive: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [path.resolve('src/app/serve.mjs')], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      SERVER_URL: url,
      DATABASE_URL: `file:${path.join(TEMP, `browser-${randomUUID().slice(0, 8)}.db`)}`,
      PAYLOAD_SECRET: 'a secret of the tests',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    },
  })
  await saysItServes(child)
  return { url, stop: () => stop(child) }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function saysItServes(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('The desk:')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${said}`)))
  })
}

/** The launcher and the server that it started are one process group. */
async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.on('exit', resolve))
  if (child.pid) process.kill(-child.pid, 'SIGTERM')
  await gone
}

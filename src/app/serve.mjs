// Builds when the sources are newer than the build, seeds when asked to, serves, and says where.
//   node src/app/serve.mjs [--demo] [--build-only]
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loginLines } from './loginLines.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const data = path.join(root, '.data')
const isDemo = process.argv.includes('--demo')
const port = process.env.PORT ?? '3000'
const address = process.env.SERVER_URL ?? `http://localhost:${port}`

const say = (line) => process.stdout.write(`${line}\n`)

/** A value that is made once and kept beside the data, readable by this user only. */
function kept(name, make) {
  const file = path.join(data, name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(data, { recursive: true })
  const value = make()
  writeFileSync(file, value, { mode: 0o600 })
  return value
}

function newest(entry) {
  const stats = statSync(entry)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(entry).map((name) => newest(path.join(entry, name))))
}

function isBuilt() {
  const id = path.join(root, '.next/BUILD_ID')
  if (!existsSync(id)) return false
  const sources = ['src', 'collections', 'hooks', 'payload.config.ts', 'next.config.mjs', 'package-lock.json']
  return sources.every((name) => newest(path.join(root, name)) <= statSync(id).mtimeMs)
}

const demoLogin = isDemo
  ? {
      ADMIN_EMAIL: process.env.ADMIN_EMAIL ?? 'admin@example.org',
      ADMIN_PASSWORD: process.env.ADMIN_PASSWORD ?? kept('demo-password', () => randomBytes(12).toString('base64url')),
    }
  : {}

const env = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=production`.trim(),
  SERVER_URL: address,
  PORT: port,
  ...demoLogin,
}

let child
const run = (...args) =>
  new Promise((resolve, reject) => {
    child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${signal ?? code}`)),
    )
  })

async function waitUntilUp() {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/content-ops/health`).catch(() => null)
    if (answer && answer.status < 500) return
    // Next.js goes on serving, and tries again for every request, where Payload could not start.
    if (answer) throw new Error('the desk could not start, for the reason above')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not answer within two minutes')
}

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isStopping = true
    child?.kill(signal)
  })
}

mkdirSync(data, { recursive: true })
const next = path.join(root, 'node_modules/next/dist/bin/next')
try {
  if (!isBuilt()) {
    say('building: a minute or two')
    await run(next, 'build')
  }
  if (!process.argv.includes('--build-only')) {
    if (isDemo) await run(path.join(root, 'bin/content-ops.mjs'), 'demo')
    const serving = run(next, 'start', '-p', port)
    await Promise.race([waitUntilUp(), serving])
    say(`\n  The desk: ${address}/admin`)
    if (isDemo) {
      const login = { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD }
      for (const line of await loginLines(`http://127.0.0.1:${port}`, login)) say(line)
    }
    say('')
    await serving
  }
} catch (error) {
  if (isStopping) process.exit(0)
  if (child?.signalCode === null && child.exitCode === null) child.kill()
  process.stderr.write(`[content-ops] ${error.message}\n`)
  process.exit(1)
}

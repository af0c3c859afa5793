// Runs every test, says loudly what could not run here, and ends with one line: N passed, N failed.
//   node test/run.mjs [what vitest takes]
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const temp = path.join(root, 'test/.tmp')
const report = path.join(temp, 'report.json')
rmSync(temp, { recursive: true, force: true })
mkdirSync(temp, { recursive: true })

const missing = []
const { MONGOMS_SYSTEM_BINARY: mongod, CONTENT_OPS_CORPORA: corpora } = process.env
if (!mongod || !existsSync(mongod))
  missing.push('every test on MongoDB, set MONGOMS_SYSTEM_BINARY to the path of a mongod')
if (!corpora || !existsSync(corpora))
  missing.push('tests over the real archives, set CONTENT_OPS_CORPORA to their folder')
const chromium =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (!chromium || !existsSync(chromium)) missing.push('the browser tests, set CHROMIUM to the path of a Chromium')

const vitest = spawn(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}) } },
)

vitest.on('exit', (code) => {
  const {
    numPassedTests: passed = 0,
    numFailedTests: failed = 0,
    numFailedTestSuites = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const broken = failed === 0 && code !== 0 ? Math.max(1, numFailedTestSuites) : failed
  for (const what of missing) process.stdout.write(`NOT RUN: ${what}\n`)
  process.stdout.write(`${passed} passed, ${broken} failed\n`)
  process.exit(passed > 0 && broken === 0 ? 0 : 1)
})

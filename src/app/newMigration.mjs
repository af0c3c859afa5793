// Makes a SQLite migration from the difference between the last one and the config, in the form that this project's
// TypeScript settings accept: node src/app/newMigration.mjs NAME
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = path.join(root, 'src/app/migrations')

const made = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/payload/bin.js'), 'migrate:create', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: '', NODE_OPTIONS: '--conditions=production' },
  },
)
if (made.status !== 0) process.exit(made.status ?? 1)

for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
  const file = path.join(folder, name)
  const text = readFileSync(file, 'utf8')
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    .replaceAll('{ db, payload, req }: Migrate', '{ db }: Migrate')
    .replaceAll(/from '(\.\/\d[^'.]*)'/g, "from '$1.ts'")
  writeFileSync(file, text)
}

// Makes the package in dist/, as it is published: node src/app/buildPackage.mjs && npm publish ./dist
// In this checkout `exports` point to the sources; npm cannot change that at publishing, so dist/ has its own manifest.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const dist = path.join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.package.json'], {
  cwd: root,
  stdio: 'inherit',
})

for (const file of readdirSync(path.join(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.css'))) {
  const target = path.join(dist, 'src', file)
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(path.join(root, 'src', file), target)
}
for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE', 'bin', 'docs']) {
  cpSync(path.join(root, name), path.join(dist, name), { recursive: true })
}

const built = (source) => `${source.replace(/\.tsx?$/, '')}.js`
const types = (source) => `${source.replace(/\.tsx?$/, '')}.d.ts`
const {
  devDependencies,
  scripts,
  private: unpublished,
  exports,
  ...manifest
} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const published = {
  ...manifest,
  exports: Object.fromEntries(
    Object.entries(exports).map(([name, source]) => [name, { types: types(source), default: built(source) }]),
  ),
}
writeFileSync(path.join(dist, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)

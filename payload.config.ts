import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { databaseFrom } from './src/app/databaseFrom.ts'
import { contentOps } from './src/index.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const { DATABASE_URL, NODE_ENV, PAYLOAD_SECRET, SERVER_URL } = process.env

if (!PAYLOAD_SECRET && NODE_ENV === 'production') {
  throw new Error(
    '[content-ops] PAYLOAD_SECRET is not set. Set it to a long random text, or use "npm start", which keeps one.',
  )
}

/** The demo host, and the shortest example of one. */
export default buildConfig({
  secret: PAYLOAD_SECRET ?? 'for development only',
  ...(SERVER_URL ? { serverURL: SERVER_URL } : {}),
  db: databaseFrom(DATABASE_URL, here),
  editor: lexicalEditor(),
  sharp,
  i18n: { supportedLanguages: { en, zh } },
  admin: {
    importMap: { baseDir: here, importMapFile: path.join(here, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Content operations' },
  },
  typescript: { outputFile: path.join(here, 'src/app/payload-types.ts') },
  graphQL: { schemaOutputFile: path.join(here, 'src/app/schema.graphql') },
  plugins: [contentOps({ publicContent: true })],
})

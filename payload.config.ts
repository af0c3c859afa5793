import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { databaseFrom } from './src/app/databaseFrom.ts'
import { secretFrom } from './src/app/secretFrom.ts'
import { contentOps, contentOpsLayout } from './src/index.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const { DATABASE_URL, SERVER_URL } = process.env

const ownHost = SERVER_URL ? [new URL(SERVER_URL).host] : []

/** The demo host, and the shortest example of one. */
export default buildConfig({
  secret: secretFrom(process.env, here),
  ...(SERVER_URL ? { serverURL: SERVER_URL } : {}),
  db: databaseFrom(DATABASE_URL, here),
  editor: lexicalEditor(),
  sharp,
  i18n: { supportedLanguages: { en, zh } },
  // Payload's defaults send usage data, and ask a foreign server for pictures of people by a hash of their address.
  telemetry: false,
  admin: {
    avatar: 'default',
    importMap: { baseDir: here, importMapFile: path.join(here, 'src/app/(payload)/admin/importMap.js') },
    dashboard: { widgets: [], defaultLayout: contentOpsLayout() },
    meta: { titleSuffix: ' · Content operations' },
  },
  typescript: { outputFile: path.join(here, 'src/app/payload-types.ts') },
  graphQL: { schemaOutputFile: path.join(here, 'src/app/schema.graphql') },
  plugins: [contentOps({ publicContent: true, ownHosts: ['slackwater.example.org', ...ownHost] })],
})

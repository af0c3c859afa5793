import { PATHS } from './openApi/PATHS.ts'
import { SCHEMAS } from './openApi/SCHEMAS.ts'

/** What the document says of the host: the route of its API, and the collection that API keys belong to. */
export type OpenApiHost = { readonly apiRoute: string; readonly consumers: string }

/** The public contract as OpenAPI 3.1: every endpoint of the product with its arguments, answers and refusals. */
export const openApi = ({ apiRoute, consumers }: OpenApiHost): object => ({
  openapi: '3.1.0',
  info: {
    title: 'payload-content-ops',
    version: '0.1.0',
    description:
      'How much is put out and how good it is, per author and per channel. Reports answer under the rights of the caller; what is unknown is null, never 0.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: apiRoute }],
  security: [{ apiKey: [] }, { jwt: [] }, { cookie: [] }],
  paths: PATHS,
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      apiKey: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: `The key of a service account, written "${consumers} API-Key <key>".`,
      },
      jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The token of a login.' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'payload-token', description: 'The cookie of a login.' },
    },
  },
})

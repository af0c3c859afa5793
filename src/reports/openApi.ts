/** The public contract as OpenAPI 3.1. */
export const openApi = (): object => ({
  openapi: '3.1.0',
  info: { title: 'payload-content-ops', version: '0.1.0' },
  paths: {},
})

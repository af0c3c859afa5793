import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import type { Config } from 'payload'
import { describe, expect, it } from 'vitest'
import { contentOps } from '../../src/index.ts'
import { openApi } from '../../src/reports/openApi.ts'
import type { Json } from '../http/client.ts'
import { contractOf } from '../http/contract.ts'

const document: Json = JSON.parse(JSON.stringify(openApi({ apiRoute: '/api', consumers: 'consumers' })))

const operations: readonly (readonly [string, string, Json])[] = Object.entries<Json>(document.paths).flatMap(
  ([path, methods]) => Object.entries<Json>(methods).map(([method, operation]) => [path, method, operation] as const),
)

function refsIn(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)))
}

describe('the OpenAPI document', () => {
  it('names every endpoint of the product, and no other', () => {
    const config = contentOps()({ collections: [] } as unknown as Config) as Config
    const served = (config.endpoints ?? []).map(({ path, method }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(served.length).toBeGreaterThan(5)
    expect(operations.map(([path, method]) => `${method} ${path}`).sort()).toEqual(served.sort())
  })

  it('resolves every reference, and shows no shape that nothing refers to', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...new Set(refsIn(document))].sort()).toEqual(known.sort())
  })

  it('has shapes that are JSON Schema 2020-12', () => {
    const ajv = new Ajv({ strict: false })
    for (const [name, schema] of Object.entries<Json>(document.components.schemas)) {
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true])
    }
  })

  it('asks of a text to be scored for no part by name, since any of several will do', () => {
    const { required, properties } = document.components.schemas.TextToScore
    expect([required, Object.keys(properties)]).toEqual([[], expect.arrayContaining(['markdown', 'data', 'canonical'])])
  })

  it('gives each operation a name of its own and a parameter for each hole in its path', () => {
    const ids = operations.map(([, , operation]) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [path, , { parameters }] of operations) {
      const holes = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const named = parameters.filter((parameter: Json) => parameter.in === 'path')
      expect(named.map(({ name }: Json) => name)).toEqual(holes)
      expect(named.every(({ required }: Json) => required)).toBe(true)
    }
  })

  it('bears the version of the package and the route of the host', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(document.info.version).toBe(version)
    expect(openApi({ apiRoute: '/cms', consumers: 'robots' })).toMatchObject({ servers: [{ url: '/cms' }] })
    expect(JSON.stringify(openApi({ apiRoute: '/cms', consumers: 'robots' }))).toContain('robots API-Key')
  })
})

describe('an answer that the document does not foretell', () => {
  const { check } = contractOf(document)
  const refusal = { errors: [{ path: 'by', message: 'is required' }] }
  const path = '/content-ops/scorecards?by=site'

  it('passes when it is as foretold', () => {
    expect(() => check('GET', path, { status: 400, body: refusal })).not.toThrow()
  })

  it.each([
    ['another status', 'GET', path, { status: 418, body: refusal }],
    ['another method', 'DELETE', path, { status: 400, body: refusal }],
    ['another path', 'GET', '/content-ops/score', { status: 400, body: refusal }],
    ['a property too many', 'GET', path, { status: 400, body: { ...refusal, stack: '…' } }],
    ['a property too few', 'GET', path, { status: 400, body: { errors: [{ path: 'by' }] } }],
    ['another type', 'GET', path, { status: 400, body: { errors: [{ path: 'by', message: 7 }] } }],
  ])('fails with %s', (_name, method, asked, answer) => {
    expect(() => check(method, asked, answer)).toThrow()
  })
})

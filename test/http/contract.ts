import Ajv from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import type { Answer, Json } from './client.ts'

export type Contract = {
  readonly document: Json
  /** Fails unless the document foretells this answer, to the last property. */
  readonly check: (method: string, path: string, answer: Answer) => void
}

/** The served OpenAPI document as a judge of answers: what it does not name, an answer must not have. */
export function contractOf(document: Json): Contract {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  ajv.addKeyword('components')
  ajv.addSchema({ $id: 'contract', components: closed(document.components) })
  const patterns = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))
  return {
    document,
    check: (method, path, { status, body }) => {
      const name = path.split('?')[0] ?? path
      const known = patterns.find(({ pattern }) => pattern.test(name))
      const operation = known && document.paths[known.path][method.toLowerCase()]
      expect(operation, `${method} ${name} is not in the document`).toBeDefined()
      const response = operation.responses[status]
      expect(response, `${method} ${name} answered ${status}: ${JSON.stringify(body).slice(0, 300)}`).toBeDefined()
      const { schema } = response.content['application/json']
      const validate = ajv.compile(schema.$ref ? { $ref: `contract${schema.$ref}` } : schema)
      validate(body)
      expect(validate.errors ?? [], `${method} ${name} answered ${JSON.stringify(body).slice(0, 300)}`).toEqual([])
    },
  }
}

/** The same shapes, with nothing beside what they name. */
function closed(value: Json): Json {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, closed(entry)]))
  return value.type === 'object' && value.properties ? { ...inner, additionalProperties: false } : inner
}

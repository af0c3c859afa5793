import type { Parameter } from './Parameter.ts'
import { schema } from './schema.ts'

const REASONS = {
  400: 'The arguments are wrong; `path` names which.',
  401: 'Nobody is logged in and no API key was sent.',
  403: 'The caller may not.',
  404: 'There is no such thing here.',
  409: 'It was said before, or the text has changed since it was read.',
  410: 'It was used, has expired, was taken back, or the text has changed since.',
  413: 'The body is over 1 MB.',
  503: 'The figures were rebuilt again and again while they were read: ask again.',
} as const

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds until it is worth asking again.', schema: schema.whole() },
} as const

export type RefusalStatus = keyof typeof REASONS

/** One way to ask, before it is written out as OpenAPI. */
export type OperationOptions = {
  readonly id: string
  readonly summary: string
  /** The named shape of the answer; absent for one whose shape is another standard's. */
  readonly answer?: string
  /** The named shape of the body that is sent. */
  readonly body?: string
  readonly query?: readonly Parameter[]
  readonly path?: readonly Parameter[]
  readonly refusals: readonly RefusalStatus[]
  readonly open?: boolean
  /** It is a page for people: all of its answers are HTML, and what is sent to it is a form. */
  readonly page?: boolean
}

const HTML = { 'text/html': { schema: schema.text() } }

const json = (name: string | undefined) => ({
  'application/json': { schema: name === undefined ? { type: 'object' } : schema.ref(name) },
})

const form = (name: string) => ({ 'application/x-www-form-urlencoded': { schema: schema.ref(name) } })

const placed = (place: 'path' | 'query', parameters: readonly Parameter[] = []) =>
  parameters.map((parameter) => ({ in: place, ...parameter }))

/** An OpenAPI 3.1 operation. Everybody who may not is refused, whoever it is: `open` alone needs no login. */
export function operation({ id, summary, answer, body, query, path, refusals, open, page }: OperationOptions): object {
  const refused = refusals.map((status) => [
    String(status),
    {
      description: REASONS[status],
      ...(status === 503 ? { headers: RETRY_AFTER } : {}),
      content: page ? HTML : json('Refusals'),
    },
  ])
  return {
    operationId: id,
    summary,
    ...(open ? { security: [] } : {}),
    parameters: [...placed('path', path), ...placed('query', query)],
    ...(body ? { requestBody: { required: true, content: page ? form(body) : json(body) } } : {}),
    responses: { 200: { description: summary, content: page ? HTML : json(answer) }, ...Object.fromEntries(refused) },
  }
}

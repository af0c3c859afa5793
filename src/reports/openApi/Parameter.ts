import type { JsonSchema } from './JsonSchema.ts'

/** An argument of a report: of its query string in REST, of its field in GraphQL. */
export type Parameter = {
  readonly name: string
  readonly description: string
  readonly schema: JsonSchema
  readonly required: boolean
}

type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

/** As much of JSON Schema 2020-12 as the contract is written in. */
export type JsonSchema = {
  readonly $ref?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly anyOf?: readonly JsonSchema[]
  readonly const?: string
  readonly enum?: readonly string[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: string | number | boolean
  readonly description?: string
}

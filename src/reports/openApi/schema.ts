import type { JsonSchema } from './JsonSchema.ts'

/** Where the named shapes stand in an OpenAPI document. */
const COMPONENTS = '#/components/schemas/'

type Described = (description?: string) => JsonSchema

const described = (schema: JsonSchema, description: string | undefined): JsonSchema =>
  description === undefined ? schema : { ...schema, description }

const text: Described = (description) => described({ type: 'string' }, description)
const flag: Described = (description) => described({ type: 'boolean' }, description)
const number: Described = (description) => described({ type: 'number' }, description)
const whole: Described = (description) => described({ type: 'integer' }, description)

/** A value that the report hands on as it is: a number or a text. */
const scalar: Described = (description) => described({ type: ['number', 'string'] }, description)

const ref = (name: string, description?: string): JsonSchema => described({ $ref: `${COMPONENTS}${name}` }, description)

const listOf = (items: JsonSchema, description?: string): JsonSchema => described({ type: 'array', items }, description)

/** A value that may be unknown. */
const orNull = ({ description, ...schema }: JsonSchema): JsonSchema =>
  described({ anyOf: [schema, { type: 'null' }] }, description)

const oneOf = (values: readonly string[], description?: string): JsonSchema =>
  described({ type: 'string', enum: values }, description)

/** An object of exactly the properties of `T`: one that the type has and the schema has not is a compile error. */
function object<T extends object>(
  properties: { readonly [Key in keyof T]-?: JsonSchema },
  description: string,
  optional: readonly (keyof T)[] = [],
): JsonSchema {
  const required = (Object.keys(properties) as (keyof T & string)[]).filter((name) => !optional.includes(name))
  return { type: 'object', description, properties, required }
}

/** Words to write the shapes of the contract with. Descriptions are shown in OpenAPI and in GraphQL. */
export const schema = { text, flag, number, whole, scalar, ref, listOf, orNull, oneOf, object } as const

import type * as GraphQLModule from 'graphql'
import type { GraphQLEnumType, GraphQLObjectType, GraphQLOutputType, GraphQLScalarType } from 'graphql'
import type { JsonSchema } from '../reports/openApi/JsonSchema.ts'
import { enumNameOf } from './enumNameOf.ts'

type Leaf = GraphQLEnumType | GraphQLScalarType

export type NamedTypes = {
  /** The type of `#/components/schemas/Name`, made once. */
  readonly reference: (ref: string) => Leaf | GraphQLObjectType
  /** The same where it is no object. @throws Error where it is one. */
  readonly leafReference: (ref: string) => Leaf
  /** A number or a text, as it is. */
  readonly value: GraphQLScalarType
  /** Such values by name. */
  readonly values: GraphQLScalarType
  /** JSON of any shape. Payload's own scalar of that kind is not the product's to name. */
  readonly json: GraphQLScalarType
}

type FieldType = (schema: JsonSchema, required: boolean) => GraphQLOutputType

/** The types that have a name, each made when it is first asked for. `field` types the fields of objects. */
export function namedTypes(
  graphql: typeof GraphQLModule,
  schemas: Readonly<Record<string, JsonSchema>>,
  field: FieldType,
): NamedTypes {
  const made = new Map<string, Leaf | GraphQLObjectType>([['Id', graphql.GraphQLID]])
  const reference = (ref: string): Leaf | GraphQLObjectType => {
    const name = ref.slice(ref.lastIndexOf('/') + 1)
    const known = made.get(name)
    if (known) return known
    const schema = schemas[name]
    if (!schema) throw new Error(`[content-ops] there is no shape "${name}" in the contract`)
    const type = schema.enum ? enumOf(graphql, name, schema, schema.enum) : objectOf(graphql, name, schema, field)
    made.set(name, type)
    return type
  }
  return {
    reference,
    leafReference: (ref) => {
      const type = reference(ref)
      if (type instanceof graphql.GraphQLObjectType) throw new Error(`[content-ops] ${type.name} is no argument`)
      return type
    },
    value: scalarOf(graphql, 'Value', 'A number or a text.'),
    values: scalarOf(graphql, 'Values', 'Numbers and texts by name.'),
    json: scalarOf(graphql, 'Json', 'JSON, such as the value of a Lexical field.'),
  }
}

const scalarOf = (graphql: typeof GraphQLModule, name: string, description: string): GraphQLScalarType =>
  new graphql.GraphQLScalarType({ name: `ContentOps${name}`, description })

const enumOf = (
  graphql: typeof GraphQLModule,
  name: string,
  { description }: JsonSchema,
  words: readonly string[],
): GraphQLEnumType =>
  new graphql.GraphQLEnumType({
    name: `ContentOps${name}`,
    description: description ?? null,
    values: Object.fromEntries(words.map((word) => [enumNameOf(word), { value: word }])),
  })

function objectOf(
  graphql: typeof GraphQLModule,
  name: string,
  { description, properties = {}, required = [] }: JsonSchema,
  field: FieldType,
): GraphQLObjectType {
  const fields = () =>
    Object.entries(properties).map(([key, schema]) => [
      key,
      { type: field(schema, required.includes(key)), description: schema.description ?? null },
    ])
  return new graphql.GraphQLObjectType({
    name: `ContentOps${name}`,
    description: description ?? null,
    fields: () => Object.fromEntries(fields()),
  })
}

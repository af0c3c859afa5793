import type * as GraphQLModule from 'graphql'
import type { GraphQLInputType, GraphQLNullableType, GraphQLOutputType, GraphQLScalarType } from 'graphql'
import type { JsonSchema } from '../reports/openApi/JsonSchema.ts'
import { namedTypes } from './namedTypes.ts'

type Schemas = Readonly<Record<string, JsonSchema>>

export type GraphqlTypes = {
  /** The type of a field; it may be null only where the schema says so or the property is optional. */
  readonly field: (schema: JsonSchema, required: boolean) => GraphQLOutputType
  readonly argument: (schema: JsonSchema, required: boolean) => GraphQLInputType
}

/** Largest value of GraphQL's Int; what may be larger is a Float, which is exact to 2^53. */
const MAX_INT = 2_147_483_647

/**
 * Makes GraphQL types of the shapes of the contract, so that the two cannot differ. A named shape becomes a type
 * `ContentOps…`, a named list of words an enum, a whole number without a bound a Float, an object of any shape JSON.
 *
 * @param graphql the module that the host's schema is built with; types of another copy of it do not fit.
 */
export function graphqlTypes(graphql: typeof GraphQLModule, schemas: Schemas): GraphqlTypes {
  const { GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = graphql
  const named = namedTypes(graphql, schemas, field)

  function field(schema: JsonSchema, required: boolean): GraphQLOutputType {
    const [known, nullable] = unwrapped(schema)
    const type = nullableType(known)
    return required && !nullable ? new GraphQLNonNull(type) : type
  }

  function nullableType(schema: JsonSchema): GraphQLOutputType & GraphQLNullableType {
    if (schema.$ref) return named.reference(schema.$ref)
    if (schema.items) return new GraphQLList(field(schema.items, true))
    if (schema.additionalProperties) return named.values
    return leaf(schema)
  }

  const leaves: Readonly<Record<string, GraphQLScalarType>> = {
    boolean: GraphQLBoolean,
    integer: GraphQLFloat,
    number: GraphQLFloat,
    object: named.json,
  }

  function leaf({ type, maximum = Number.POSITIVE_INFINITY }: JsonSchema): GraphQLScalarType {
    if (Array.isArray(type)) return named.value
    if (type === 'integer' && maximum <= MAX_INT) return GraphQLInt
    return leaves[String(type)] ?? GraphQLString
  }

  return {
    field,
    argument: (schema, required) => {
      const type = schema.$ref ? named.leafReference(schema.$ref) : leaf(schema)
      return required ? new GraphQLNonNull(type) : type
    },
  }
}

/** A schema without its null, and whether it had one. */
function unwrapped(schema: JsonSchema): readonly [JsonSchema, boolean] {
  const known = schema.anyOf?.find(({ type }) => type !== 'null')
  return known ? [known, true] : [schema, false]
}

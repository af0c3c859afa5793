import * as GraphQL from 'graphql'
import type { Config } from 'payload'
import { describe, expect, it } from 'vitest'
import { contentOpsQueries } from '../../src/graphql/contentOpsQueries.ts'
import { contentOps } from '../../src/index.ts'
import { SCHEMAS } from '../../src/reports/openApi/SCHEMAS.ts'

const schema = new GraphQL.GraphQLSchema({
  query: new GraphQL.GraphQLObjectType({ name: 'Query', fields: { ...contentOpsQueries(GraphQL) } }),
})

const ours = Object.values(schema.getTypeMap()).filter(({ name }) => name.startsWith('ContentOps'))

describe('the reports in GraphQL', () => {
  it('are one query each, with the arguments of REST', () => {
    const fields = schema.getQueryType()?.getFields() ?? {}
    expect(Object.keys(fields)).toEqual([
      'contentOpsScorecards',
      'contentOpsExplain',
      'contentOpsQuality',
      'contentOpsQualityHistory',
      'contentOpsScores',
      'contentOpsLosses',
      'contentOpsReviews',
      'contentOpsNextComparison',
      'contentOpsTextQuality',
      'contentOpsHealth',
    ])
    expect(fields.contentOpsTextQuality?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'title: String',
      'excerpt: String',
      'body: ContentOpsJson',
      'markdown: String',
      'text: String',
      'language: String',
      'canonical: String',
      'collection: String',
      'id: ID',
      'data: ContentOpsJson',
    ])
    expect(fields.contentOpsScorecards?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'by: ContentOpsScorecardCut!',
      'from: String',
      'to: String',
      'grain: ContentOpsGrain',
      'author: ID',
      'channel: ID',
      'topic: ID',
      'language: String',
      'rollup: Boolean',
      'limit: Int',
      'after: String',
    ])
  })

  it('make a valid schema whose types all bear a name of the product or of GraphQL', () => {
    expect(GraphQL.validateSchema(schema)).toEqual([])
    const foreign = Object.keys(schema.getTypeMap()).filter((name) => !/^(ContentOps|__|Query$)/.test(name))
    expect(foreign.sort()).toEqual(['Boolean', 'Float', 'ID', 'Int', 'String'])
  })

  it('have every property of the shapes of REST, and null where REST may have null', () => {
    const objects = ours.filter((type) => type instanceof GraphQL.GraphQLObjectType)
    expect(objects.length).toBeGreaterThan(15)
    for (const type of objects) {
      const { properties = {}, required = [] } = SCHEMAS[type.name.replace('ContentOps', '')] ?? {}
      const fields = type.getFields()
      expect(Object.keys(fields)).toEqual(Object.keys(properties))
      for (const [name, property] of Object.entries(properties)) {
        const isSure = required.includes(name) && !property.anyOf
        expect([type.name, name, GraphQL.isNonNullType(fields[name]?.type)]).toEqual([type.name, name, isSure])
      }
    }
  })

  it('write words with a hyphen as GraphQL can', () => {
    const cut = schema.getType('ContentOpsScorecardCut') as GraphQL.GraphQLEnumType
    expect(cut.getValues().map(({ name, value }) => [name, value])).toContainEqual(['AUTHOR_CHANNEL', 'author-channel'])
  })

  it('have no whole number that would break off at 32 bits', () => {
    const whole = ours.flatMap((type) =>
      type instanceof GraphQL.GraphQLObjectType
        ? Object.values(type.getFields()).filter((field) => String(field.type).startsWith('Int'))
        : [],
    )
    expect(whole).toEqual([])
  })

  it("leave the host's own queries as they are", () => {
    const own = { type: GraphQL.GraphQLString, resolve: () => 'mine' }
    const host = {
      collections: [],
      graphQL: { queries: () => ({ weather: own, contentOpsHealth: own }), maxComplexity: 7 },
    }
    const { graphQL } = contentOps()(host as unknown as Config) as Config
    const queries = graphQL?.queries?.(GraphQL, {} as never) ?? {}
    expect(queries).toMatchObject({ weather: own, contentOpsHealth: own })
    expect(queries.contentOpsScorecards).toBeDefined()
    expect(graphQL?.maxComplexity).toBe(7)
  })
})

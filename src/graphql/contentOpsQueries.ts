import type * as GraphQLModule from 'graphql'
import type { GraphQLFieldConfig, GraphQLFieldConfigArgumentMap } from 'graphql'
import type { PayloadRequest } from 'payload'
import { comparisonReport } from '../reports/comparisonReport.ts'
import { dearestLosses } from '../reports/dearestLosses.ts'
import { explainReport } from '../reports/explainReport.ts'
import { healthReport } from '../reports/healthReport.ts'
import { PARAMETERS } from '../reports/openApi/PARAMETERS.ts'
import type { Parameter } from '../reports/openApi/Parameter.ts'
import { SCHEMAS } from '../reports/openApi/SCHEMAS.ts'
import { schema } from '../reports/openApi/schema.ts'
import { qualityHistoryReport } from '../reports/qualityHistoryReport.ts'
import { qualityReport } from '../reports/qualityReport.ts'
import { reviewReport } from '../reports/reviewReport.ts'
import { scorecardReport } from '../reports/scorecardReport.ts'
import { scoreListReport } from '../reports/scoreListReport.ts'
import { textQualityReport } from '../reports/textQualityReport.ts'
import { type GraphqlTypes, graphqlTypes } from './graphqlTypes.ts'

type Context = { readonly req: PayloadRequest }
type Given = Readonly<Record<string, unknown>>

export type Query = GraphQLFieldConfig<unknown, Context, Given>

type Report = {
  readonly answer: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly run: (req: PayloadRequest, args: Given) => Promise<unknown>
}

/** Each report by its field of Query. They run the functions that REST runs, with the caller's own request. */
const REPORTS: Readonly<Record<string, Report>> = {
  contentOpsScorecards: {
    answer: 'ScorecardReport',
    description: 'How much was put out and how good it is, per line and period.',
    parameters: PARAMETERS.scorecards,
    run: scorecardReport,
  },
  contentOpsExplain: {
    answer: 'Explanation',
    description: 'Where one number of a report comes from. Takes the arguments of the report too.',
    parameters: PARAMETERS.explain,
    run: explainReport,
  },
  contentOpsQuality: {
    answer: 'Score',
    description: 'The stored score of a live document.',
    parameters: PARAMETERS.quality,
    run: (req, { collection, id }) => qualityReport(req, { collection: String(collection), id: String(id) }),
  },
  contentOpsQualityHistory: {
    answer: 'ScoreHistory',
    description: 'The craft scores that a live document had, the latest first.',
    parameters: PARAMETERS.quality,
    run: (req, { collection, id }) => qualityHistoryReport(req, { collection: String(collection), id: String(id) }),
  },
  contentOpsScores: {
    answer: 'ScoreList',
    description: 'Live articles by their craft, the lowest first unless asked otherwise.',
    parameters: PARAMETERS.scores,
    run: scoreListReport,
  },
  contentOpsLosses: {
    answer: 'LossReport',
    description: 'What the live articles of the site, an author or a channel lose most points by.',
    parameters: PARAMETERS.losses,
    run: dearestLosses,
  },
  contentOpsReviews: {
    answer: 'ReviewDesk',
    description: 'The latest text of a document for review, and what was said of exactly this text.',
    parameters: PARAMETERS.quality,
    run: (req, { collection, id }) => reviewReport(req, { collection: String(collection), id: String(id) }),
  },
  contentOpsNextComparison: {
    answer: 'ComparisonDesk',
    description: 'Two live texts that the person asking has not compared yet, without their scores.',
    parameters: [],
    run: comparisonReport,
  },
  contentOpsTextQuality: {
    answer: 'Score',
    description:
      'The score that a text which is not saved would have if it were published now. Send one of body, markdown, text and data; at most 1 MB.',
    parameters: PARAMETERS.textQuality,
    run: textQualityReport,
  },
  contentOpsHealth: {
    answer: 'Health',
    description: 'How the worker and the backlog are.',
    parameters: [],
    run: healthReport,
  },
}

/** The reports as fields of GraphQL's Query. */
export function contentOpsQueries(graphql: typeof GraphQLModule): Readonly<Record<string, Query>> {
  const types = graphqlTypes(graphql, SCHEMAS)
  return Object.fromEntries(Object.entries(REPORTS).map(([name, report]) => [name, queryOf(types, report)]))
}

const queryOf = (types: GraphqlTypes, { answer, description, parameters, run }: Report): Query => ({
  type: types.field(schema.ref(answer), false),
  description,
  args: argumentsOf(types, parameters),
  resolve: (_source, args, { req }) => run(req, args),
})

const argumentsOf = (types: GraphqlTypes, parameters: readonly Parameter[]): GraphQLFieldConfigArgumentMap =>
  Object.fromEntries(
    parameters.map(({ name, description, schema: shape, required }) => [
      name,
      { type: types.argument(shape, required), description },
    ]),
  )

import { reportEndpoints } from '../endpoints/reportEndpoints.ts'
import { answerRefusal } from '../graphql/answerRefusal.ts'
import { contentOpsQueries } from '../graphql/contentOpsQueries.ts'
import { addAfterError, addEndpoints, addQueries, pipe, type Step } from './extend.ts'

/** The reports, over REST and over GraphQL. */
export const reports: Step = pipe(
  addEndpoints(...reportEndpoints),
  addQueries(contentOpsQueries),
  addAfterError(answerRefusal),
)

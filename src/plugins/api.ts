import { approvalEndpoints } from '../endpoints/approvalEndpoints.ts'
import { mergeEndpoints } from '../endpoints/mergeEndpoints.ts'
import { reportEndpoints } from '../endpoints/reportEndpoints.ts'
import { scheduleEndpoints } from '../endpoints/scheduleEndpoints.ts'
import { answerRefusal } from '../graphql/answerRefusal.ts'
import { contentOpsQueries } from '../graphql/contentOpsQueries.ts'
import { addAfterError, addEndpoints, addQueries, pipe, type Step } from './extend.ts'

/** What programs ask for: the reports over REST and over GraphQL, and approvals, merging and overdue publications over REST. */
export const api: Step = pipe(
  addEndpoints(...reportEndpoints, ...approvalEndpoints, ...mergeEndpoints, ...scheduleEndpoints),
  addQueries(contentOpsQueries),
  addAfterError(answerRefusal),
)

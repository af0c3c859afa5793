import type { AfterErrorHook } from 'payload'
import { ReportRefusal } from '../reports/ReportRefusal.ts'

/**
 * A refused report in GraphQL bears `extensions: { code, status, errors: [{ path, message }] }`. Payload makes the
 * extensions of an error itself and would drop these.
 */
export const answerRefusal: AfterErrorHook = ({ error, graphqlResult }) => {
  const cause: unknown = 'originalError' in error ? error.originalError : error
  if (!graphqlResult || !(cause instanceof ReportRefusal)) return
  const { code, status, errors } = cause
  return { graphqlResult: { ...graphqlResult, extensions: { code, status, errors } } }
}

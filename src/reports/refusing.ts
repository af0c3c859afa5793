import { ProjectionMoved } from '../scorecards/ProjectionMoved.ts'
import { ScorecardRefusal } from '../scorecards/ScorecardRefusal.ts'
import { ReportRefusal } from './ReportRefusal.ts'

/** Runs a report, turning what the domain refuses into an answer of 400, and figures that will not stand still into 503. */
export async function refusing<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof ScorecardRefusal) throw new ReportRefusal(400, error.errors)
    if (error instanceof ProjectionMoved) throw new ReportRefusal(503, [{ path: '', message: `${error.message}.` }])
    throw error
  }
}

import { ScorecardRefusal } from '../scorecards/ScorecardRefusal.ts'
import { ReportRefusal } from './ReportRefusal.ts'

/** Runs a report, turning what the domain refuses into an answer of 400. */
export async function refusing<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof ScorecardRefusal) throw new ReportRefusal(400, error.errors)
    throw error
  }
}

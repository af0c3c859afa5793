import type { Endpoint, PayloadRequest } from 'payload'
import { isPerson } from '../access/isPerson.ts'
import { viewerOf } from '../access/viewerOf.ts'
import { ReportRefusal } from '../reports/ReportRefusal.ts'
import type { ScheduleDecision } from '../reports/ScheduleDecision.ts'
import { findSchedules } from '../store/payload/jobs/findSchedules.ts'
import { removeSchedule } from '../store/payload/jobs/removeSchedule.ts'
import { runScheduleAgain } from '../store/payload/jobs/runScheduleAgain.ts'
import type { ScheduledJob } from '../store/payload/jobs/ScheduledJob.ts'
import { scheduledSaves } from '../store/payload/jobs/scheduledSaves.ts'
import { answer } from './answer.ts'

/**
 * `POST /api/content-ops/schedules/:id/dismiss` takes an overdue schedule off the list for good; `…/run` has it run
 * again within seconds, with the rights of who asks. For editors and administrators; 404 for what is not overdue, and
 * 400 for what is being run just now.
 */
export const scheduleEndpoints: readonly Endpoint[] = [
  {
    path: '/content-ops/schedules/:id/dismiss',
    method: 'post',
    handler: (req) => answer(req, () => decide(req, 'dismissed', (job) => removeSchedule(req.payload, job.id))),
  },
  {
    path: '/content-ops/schedules/:id/run',
    method: 'post',
    handler: (req) => answer(req, () => decide(req, 'run-again', (job) => again(req, job))),
  },
]

const again = async (req: PayloadRequest, job: ScheduledJob): Promise<boolean> =>
  req.user ? runScheduleAgain(req.payload, job, req.user) : false

async function decide(
  req: PayloadRequest,
  decision: ScheduleDecision['decision'],
  act: (job: ScheduledJob) => Promise<boolean>,
): Promise<ScheduleDecision> {
  refuseOthers(req)
  const job = await overdueJob(req)
  if (await act(job)) return { id: String(job.id), decision }
  throw new ReportRefusal(400, [
    {
      path: 'id',
      message: 'It is being run just now, or the process that ran it has died: try again in five minutes.',
    },
  ])
}

/** @throws ReportRefusal 401 or 403. */
function refuseOthers(req: PayloadRequest): void {
  if (isPerson(req, 'admin', 'editor')) return
  if (viewerOf(req).kind === 'anonymous') throw new ReportRefusal(401, [{ path: '', message: 'Log in.' }])
  throw new ReportRefusal(403, [{ path: '', message: 'Only editors and administrators decide about schedules.' }])
}

/** @throws ReportRefusal 404 for a schedule that there is not, that is still to come, or that has happened. */
async function overdueJob({ payload, routeParams }: PayloadRequest): Promise<ScheduledJob> {
  const id = String(routeParams?.id ?? '')
  const late = (await scheduledSaves(payload, new Date())).some((save) => save.id === id && save.overdue !== null)
  const job = late ? (await findSchedules(payload)).find((found) => String(found.id) === id) : undefined
  if (job) return job
  throw new ReportRefusal(404, [{ path: 'id', message: `There is no overdue schedule "${id}".` }])
}

import type { FluencyReport } from '../FluencyReport.ts'
import type { HealthReport } from '../healthReport.ts'
import type { ScheduleDecision } from '../ScheduleDecision.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, flag, whole, ref, listOf, orNull, oneOf, object } = schema

type OverdueSave = HealthReport['overdue'][number]

const health = object<HealthReport>(
  {
    status: ref('HealthStatus'),
    worker: ref('WorkerState'),
    position: whole('The last fact in the figures.'),
    pending: whole('Facts that are not in them yet.'),
    oldestPendingSeconds: orNull(whole('How long the oldest of those has waited.')),
    generation: whole('Grows with each rebuild.'),
    timeZone: text('IANA zone that days are counted in.'),
    wantedTimeZone: orNull(text('The zone that the configuration asks for, where it is another.')),
    lastReconcile: orNull(ref('LastReconcile', 'Null when there was none yet.')),
    formula: text('The craft formula whose scores the figures count.'),
    rescoring: orNull(ref('Rescoring', 'Null when there was none yet.')),
    fluency: listOf(ref('Fluency'), 'By language, the one with most articles first; empty before the first count.'),
    overdue: listOf(ref('OverdueSave'), 'Scheduled publications that should have happened.'),
    now: text("The server's clock, ISO 8601 in UTC."),
  },
  'How the machinery behind the figures is.',
)

/** The shapes of the health report. */
export const healthSchemas: Readonly<Record<string, JsonSchema>> = {
  HealthStatus: oneOf(['ok', 'behind', 'late'], 'Behind: facts wait, or nobody projects. Late: a schedule is overdue.'),
  WorkerState: object<HealthReport['worker']>(
    { running: flag(), leaseUntil: orNull(text('ISO 8601 in UTC.')) },
    'Whether some process projects.',
  ),
  LastReconcile: object<NonNullable<HealthReport['lastReconcile']>>(
    {
      at: text('ISO 8601 in UTC.'),
      documents: whole('Content documents that it settled.'),
      records: whole('Plans, reviews, topics, authors and channels that it settled.'),
      facts: whole('Facts that were missing and were made good.'),
      failed: whole('Documents and records that it could not settle.'),
    },
    'The last reconcile that came to its end.',
  ),
  Rescoring: object<NonNullable<HealthReport['rescoring']>>(
    {
      formula: text('The craft formula that texts are scored under.'),
      startedAt: text('ISO 8601 in UTC.'),
      updatedAt: text('ISO 8601 in UTC.'),
      finishedAt: orNull(text('ISO 8601 in UTC; null while it goes on.')),
      documents: whole('Documents looked at.'),
      total: whole('Of so many.'),
      rescored: whole('Documents that got a new score.'),
      gone: whole('Documents whose text is gone: they keep the score that they have.'),
      failed: whole('Documents that could not be scored.'),
    },
    'The last re-scoring of the archive under a newer formula.',
  ),
  FluencyLearned: object<NonNullable<FluencyReport['learned']>>(
    { articles: whole(), at: text('ISO 8601 in UTC.') },
    'The articles from which was learned what is usual in a language.',
  ),
  Fluency: object<FluencyReport>(
    {
      language: text('Primary subtag.'),
      articles: whole('Live articles in it, at most a minute old.'),
      least: whole('How many it takes.'),
      on: flag('Texts in it are judged.'),
      learned: orNull(ref('FluencyLearned', 'Null where nothing was learned.')),
    },
    'How it stands with the judging of fluency in a language.',
  ),
  ScheduledAct: oneOf(['publish', 'unpublish'], 'What was put on the clock.'),
  OverdueReason: oneOf(['failed', 'stuck', 'not-run'], 'Why it has not happened.'),
  Overdue: object<NonNullable<OverdueSave['overdue']>>(
    { reason: ref('OverdueReason'), message: text() },
    'Why a publication that is due has not happened.',
  ),
  OverdueSave: object<OverdueSave>(
    {
      id: ref('Id'),
      type: ref('ScheduledAct'),
      collection: text(),
      document: ref('Id'),
      dueAt: text('ISO 8601 in UTC.'),
      overdue: orNull(ref('Overdue')),
      title: orNull(text('Null when the caller may not read the document.')),
    },
    'A publication, or its undoing, that was put on the clock.',
  ),
  ScheduleDecision: object<ScheduleDecision>(
    { id: ref('Id'), decision: oneOf(['dismissed', 'run-again']) },
    'What was decided about an overdue schedule.',
  ),
  Health: health,
}

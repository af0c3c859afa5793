import { operation } from './operation.ts'
import { PARAMETERS } from './PARAMETERS.ts'
import type { Parameter } from './Parameter.ts'
import { schema } from './schema.ts'

const MERGED = ['authors', 'channels', 'topics'] as const

const id: Parameter = { name: 'id', description: 'The id of the document.', schema: schema.ref('Id'), required: true }

const mergePaths = (collection: (typeof MERGED)[number]): Readonly<Record<string, object>> => {
  const name = `${collection.slice(0, 1).toUpperCase()}${collection.slice(1, -1)}`
  return {
    [`/content-ops/${collection}/{id}/merge`]: {
      post: operation({
        id: `merge${name}`,
        summary: 'Makes all figures of one count to another, from its first day on.',
        answer: 'Merged',
        body: 'MergeRequest',
        path: [id],
        refusals: [400, 403],
      }),
    },
    [`/content-ops/${collection}/{id}/unmerge`]: {
      post: operation({
        id: `unmerge${name}`,
        summary: 'Undoes a merge: figures count to the document itself again.',
        answer: 'Merged',
        path: [id],
        refusals: [400, 403],
      }),
    },
  }
}

const token: Parameter = {
  name: 'token',
  description: 'What opens it: 256 bits, told once.',
  schema: schema.text(),
  required: true,
}

const schedule: Parameter = {
  name: 'id',
  description: 'The id of an overdue schedule, as the health report names it.',
  schema: schema.ref('Id'),
  required: true,
}

/** Every endpoint of the product, under the API route. */
export const PATHS: Readonly<Record<string, object>> = {
  '/content-ops/scorecards': {
    get: operation({
      id: 'scorecards',
      summary: 'How much was put out and how good it is, per line and period.',
      answer: 'ScorecardReport',
      query: PARAMETERS.scorecards,
      refusals: [400, 401, 403, 503],
    }),
  },
  '/content-ops/explain': {
    get: operation({
      id: 'explain',
      summary: 'Where one number of a report comes from. Takes the arguments of the report too.',
      answer: 'Explanation',
      query: PARAMETERS.explain,
      refusals: [400, 401, 403, 404, 503],
    }),
  },
  '/content-ops/quality/{collection}/{id}': {
    get: operation({
      id: 'quality',
      summary: 'The stored score of a live document.',
      answer: 'Score',
      path: PARAMETERS.quality,
      refusals: [401, 403, 404],
    }),
  },
  '/content-ops/quality/{collection}/{id}/history': {
    get: operation({
      id: 'qualityHistory',
      summary: 'The craft scores that a live document had, the latest first, at most a hundred.',
      answer: 'ScoreHistory',
      path: PARAMETERS.quality,
      refusals: [401, 403, 404],
    }),
  },
  '/content-ops/quality/losses': {
    get: operation({
      id: 'losses',
      summary: 'What the live articles of the site, an author or a channel lose most points by.',
      answer: 'LossReport',
      query: PARAMETERS.losses,
      refusals: [400, 401, 403],
    }),
  },
  '/content-ops/quality': {
    get: operation({
      id: 'scores',
      summary: 'Live articles by their craft, the lowest first unless asked otherwise.',
      answer: 'ScoreList',
      query: PARAMETERS.scores,
      refusals: [400, 401, 403],
    }),
    post: operation({
      id: 'scoreText',
      summary: 'The score that a text which is not saved would have if it were published now.',
      answer: 'Score',
      body: 'TextToScore',
      refusals: [400, 401, 403, 404, 413],
    }),
  },
  '/content-ops/reviews/{collection}/{id}': {
    get: operation({
      id: 'reviews',
      summary: 'The latest text of a document for review, what to mark it by, and what was said of exactly this text.',
      answer: 'ReviewDesk',
      path: PARAMETERS.quality,
      refusals: [401, 403, 404],
    }),
  },
  '/content-ops/comparisons/next': {
    get: operation({
      id: 'nextComparison',
      summary: 'Two live texts that the person asking has not compared yet, without their scores.',
      answer: 'ComparisonDesk',
      refusals: [401, 403],
    }),
  },
  '/content-ops/comparisons': {
    post: operation({
      id: 'compare',
      summary: 'Records which of two texts is better: what craft is tested against.',
      answer: 'RecordedComparison',
      body: 'ComparisonRequest',
      refusals: [400, 401, 403, 404, 409],
    }),
  },
  '/content-ops/approvals': {
    post: operation({
      id: 'askForApproval',
      summary:
        'Makes a link by which a person without an account approves the latest text of a document: once, for a week.',
      answer: 'NewApprovalLink',
      body: 'ApprovalRequest',
      refusals: [400, 401, 403, 404],
    }),
  },
  '/content-ops/approvals/{id}/revoke': {
    post: operation({
      id: 'revokeApprovalLink',
      summary: 'Makes a link that nobody has used yet open nothing any more.',
      answer: 'ApprovalLink',
      path: [id],
      refusals: [400, 401, 403, 404],
    }),
  },
  '/content-ops/approve/{token}': {
    get: operation({
      id: 'showForApproval',
      summary: 'The text behind a link, as a page. It only shows: mail scanners open links.',
      path: [token],
      refusals: [404, 410],
      open: true,
      page: true,
    }),
    post: operation({
      id: 'decide',
      summary: 'Decides about the text behind a link, once.',
      body: 'ApprovalDecision',
      path: [token],
      refusals: [400, 404, 410],
      open: true,
      page: true,
    }),
  },
  '/content-ops/health': {
    get: operation({
      id: 'health',
      summary: 'How the worker and the backlog are.',
      answer: 'Health',
      refusals: [401, 403],
    }),
  },
  '/content-ops/schedules/{id}/dismiss': {
    post: operation({
      id: 'dismissSchedule',
      summary: 'Takes an overdue schedule off the list for good.',
      answer: 'ScheduleDecision',
      path: [schedule],
      refusals: [400, 401, 403, 404],
    }),
  },
  '/content-ops/schedules/{id}/run': {
    post: operation({
      id: 'runSchedule',
      summary: 'Has an overdue schedule run again within seconds, with the rights of who asks.',
      answer: 'ScheduleDecision',
      path: [schedule],
      refusals: [400, 401, 403, 404],
    }),
  },
  ...Object.assign({}, ...MERGED.map(mergePaths)),
  '/content-ops/openapi.json': {
    get: operation({ id: 'openApi', summary: 'This document, OpenAPI 3.1.', refusals: [], open: true }),
  },
}

import type { Endpoint, PayloadRequest } from 'payload'
import { comparisonReport } from '../reports/comparisonReport.ts'
import { dearestLosses } from '../reports/dearestLosses.ts'
import { explainReport } from '../reports/explainReport.ts'
import { healthReport } from '../reports/healthReport.ts'
import { PARAMETERS } from '../reports/openApi/PARAMETERS.ts'
import { openApi } from '../reports/openApi.ts'
import { qualityHistoryReport } from '../reports/qualityHistoryReport.ts'
import { qualityReport } from '../reports/qualityReport.ts'
import { recordComparisonOf } from '../reports/recordComparisonOf.ts'
import { reviewReport } from '../reports/reviewReport.ts'
import { scorecardReport } from '../reports/scorecardReport.ts'
import { scoreListReport } from '../reports/scoreListReport.ts'
import { textQualityReport } from '../reports/textQualityReport.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { answer } from './answer.ts'
import { queryOf } from './queryOf.ts'
import { readJson } from './readJson.ts'

const get = (path: string, run: (req: PayloadRequest) => Promise<unknown>): Endpoint => ({
  path: `/content-ops${path}`,
  method: 'get',
  handler: (req) => answer(req, () => run(req)),
})

const param = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')

const SCORECARD_ARGUMENTS = PARAMETERS.scorecards.map(({ name }) => name)

const LOSS_ARGUMENTS = PARAMETERS.losses.map(({ name }) => name)

const SCORES_ARGUMENTS = PARAMETERS.scores.map(({ name }) => name)

/** Also those that choose a page: the arguments of a report may be sent on as they are. */
const EXPLAIN_ARGUMENTS = [...new Set([...PARAMETERS.explain.map(({ name }) => name), ...SCORECARD_ARGUMENTS])]

/** The reports under `/api/content-ops`. Each decides itself who may read it. */
export const reportEndpoints: readonly Endpoint[] = [
  get('/scorecards', async (req) => scorecardReport(req, queryOf(req, SCORECARD_ARGUMENTS))),
  get('/explain', async (req) => explainReport(req, queryOf(req, EXPLAIN_ARGUMENTS))),
  get('/quality', async (req) => scoreListReport(req, queryOf(req, SCORES_ARGUMENTS))),
  get('/quality/losses', async (req) => dearestLosses(req, queryOf(req, LOSS_ARGUMENTS))),
  get('/quality/:collection/:id', (req) =>
    qualityReport(req, { collection: param(req, 'collection'), id: param(req, 'id') }),
  ),
  get('/quality/:collection/:id/history', (req) =>
    qualityHistoryReport(req, { collection: param(req, 'collection'), id: param(req, 'id') }),
  ),
  {
    path: '/content-ops/quality',
    method: 'post',
    handler: (req) => answer(req, async () => textQualityReport(req, await readJson(req))),
  },
  get('/reviews/:collection/:id', (req) =>
    reviewReport(req, { collection: param(req, 'collection'), id: param(req, 'id') }),
  ),
  get('/comparisons/next', comparisonReport),
  {
    path: '/content-ops/comparisons',
    method: 'post',
    handler: (req) => answer(req, async () => recordComparisonOf(req, await readJson(req))),
  },
  get('/health', healthReport),
  get('/openapi.json', async ({ payload }) =>
    openApi({ apiRoute: payload.config.routes.api, consumers: settingsOf(payload).slugs.consumers }),
  ),
]

export type { ContentOpsOptions } from './plugins/ContentOpsOptions.ts'
export { contentOps } from './plugins/contentOps.ts'
export { stopWorker } from './plugins/start.ts'
export type { FieldMap } from './settings/FieldMap.ts'

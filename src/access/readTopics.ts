import type { Access } from 'payload'
import { isPerson } from './isPerson.ts'
import { readsPublishedContent } from './readsPublishedContent.ts'
import { ROLES } from './Viewer.ts'

/** The desk sees every topic; readers see those that are not mere plans. */
export const readTopics: Access = ({ req }) => {
  if (isPerson(req, ...ROLES)) return true
  return readsPublishedContent(req) ? { stage: { in: ['active', 'evergreen', 'retired'] } } : false
}

import type { PayloadRequest } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'
import { isConsumer } from './isConsumer.ts'
import { isPerson } from './isPerson.ts'
import { viewerOf } from './viewerOf.ts'

/** May the caller read what is published: people of the house, consumers with `content:read`, or anybody where the host says so. */
export function readsPublishedContent(req: PayloadRequest): boolean {
  if (isPerson(req, 'admin', 'editor', 'author', 'outreach', 'analyst')) return true
  if (isConsumer(req, 'content:read')) return true
  return viewerOf(req).kind === 'anonymous' && settingsOf(req.payload).publicContent
}

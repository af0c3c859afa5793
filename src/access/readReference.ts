import type { Access } from 'payload'
import { readsPublishedContent } from './readsPublishedContent.ts'

/** Reads of what published content refers to: authors, channels, media. */
export const readReference: Access = ({ req }) => readsPublishedContent(req)

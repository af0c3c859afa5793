import type { Payload } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import { blockShapesOf } from '../../store/payload/blockShapesOf.ts'
import type { LiveSettings } from './LiveSettings.ts'

/** What the form of a content collection is scored by; null for a collection that no field map names. */
export function liveSettingsOf(
  payload: Payload,
  collection: string,
  row: Readonly<Record<string, unknown>>,
): LiveSettings | null {
  const { content, ownHosts, targetWords, slugs, mediaAlt } = settingsOf(payload)
  const map = content[collection]
  if (!map) return null
  const blocks = blockShapesOf(payload)
  return { collection, map, blocks, ownHosts, targetWords: targetWords(row, collection), media: slugs.media, mediaAlt }
}

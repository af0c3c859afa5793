import type { Payload } from 'payload'
import type { Settings } from './Settings.ts'

/**
 * The settings that `contentOps()` left in the config.
 *
 * @throws Error when the config was built without `contentOps()`.
 */
export function settingsOf(payload: Pick<Payload, 'config'>): Settings {
  const settings: unknown = payload.config.custom?.contentOps
  if (!settings) throw new Error('[content-ops] this config was built without contentOps(): add it to `plugins`')
  return settings as Settings
}

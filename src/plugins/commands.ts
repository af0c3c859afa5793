import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMMAND_NAMES } from '../commands/COMMAND_NAMES.ts'
import type { Step } from './extend.ts'

/** From here to the package's root it is as far in the sources as in the built package. */
const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../bin/payload-script.mjs')

/** The commands of the package as Payload's own: `payload content-ops:<command>`. */
export const commands: Step = (config) => ({
  ...config,
  bin: [...(config.bin ?? []), ...COMMAND_NAMES.map((name) => ({ key: `content-ops:${name}`, scriptPath: SCRIPT }))],
})

import type { GateName } from './Finding.ts'

/** What a score may be held down by, whatever its dimensions give. */
export const GATES: readonly GateName[] = ['originality', 'fluency']

import type { Payload } from 'payload'

const sleepers = new WeakMap<object, Set<() => void>>()

/** Tells the workers of this process that a fact was appended. The save may not be committed yet: they look again. */
export function wake(payload: Payload): void {
  for (const rouse of sleepers.get(payload) ?? []) rouse()
}

/** Calls `rouse` on every wake until the returned function is called. */
export function onWake(payload: Payload, rouse: () => void): () => void {
  const rousers = sleepers.get(payload) ?? new Set()
  sleepers.set(payload, rousers.add(rouse))
  return () => rousers.delete(rouse)
}

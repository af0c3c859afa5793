import type { Subject } from './Fact.ts'

/** The subject that `subjectKey` gave this text for; null for none. */
export function subjectOfKey(key: string | null | undefined): Subject | null {
  const [, collection, id] = /^([^/]+)\/(.+)$/.exec(key ?? '') ?? []
  return collection === undefined || id === undefined ? null : { collection, id }
}

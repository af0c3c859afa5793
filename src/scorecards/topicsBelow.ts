/** A topic and all topics below it, each once. A tree that has become a ring ends where it began. */
export function topicsBelow(topic: string, children: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set([topic])
  for (const parent of found) {
    for (const child of children.get(parent) ?? []) found.add(child)
  }
  return [...found]
}

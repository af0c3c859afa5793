import { isRecord } from './isRecord.ts'

/** The nodes of a rich text value; null for what is none. */
export function childrenOfRichText(value: unknown): readonly unknown[] | null {
  if (!isRecord(value) || !isRecord(value.root)) return null
  return Array.isArray(value.root.children) ? value.root.children : null
}

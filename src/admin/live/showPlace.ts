'use client'

import type { Finding } from '../../scoring/Finding.ts'
import { locateFinding } from '../../scoring/locateFinding.ts'
import type { FieldMap } from '../../settings/FieldMap.ts'
import { placeCaret } from './placeCaret.ts'

/** Shows where a finding is: the words in the rich text, or the field that it is about. */
export function showPlace(finding: Finding, map: FieldMap, body: unknown): void {
  if (finding.path[0] === 'root') {
    const element = fieldElement(map.body)
    if (!element) return
    if (!placeCaret(element, finding.path, locateFinding(body, finding))) element.scrollIntoView({ block: 'center' })
    return
  }
  const element = fieldElement(pathOf(map, String(finding.path[0])))
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  const control = element?.matches('input, textarea') ? element : element?.querySelector('input, textarea, button')
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
}

/** The host's own path of a part of a document. */
function pathOf(map: FieldMap, part: string): string {
  const value = map[part as keyof FieldMap]
  if (typeof value === 'string') return value
  return typeof value === 'object' && 'field' in value ? value.field : part
}

/** Payload names the element of a field after its path. */
const fieldElement = (path: string): Element | null =>
  document.getElementById(`field-${path.replace(/\./g, '__')}`) ??
  document.querySelector(`[data-field-path="${CSS.escape(path)}"]`)

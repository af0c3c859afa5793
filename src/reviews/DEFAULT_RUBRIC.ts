import type { Criterion } from './Criterion.ts'

/** What texts are marked by unless the host says otherwise: few questions, which two people can answer alike. */
export const DEFAULT_RUBRIC: readonly Criterion[] = [
  { name: 'substance', label: { en: 'Substance', zh: '内容' } },
  { name: 'clarity', label: { en: 'Clarity', zh: '清晰' } },
  { name: 'sources', label: { en: 'Sources', zh: '来源' } },
  { name: 'usefulness', label: { en: 'Usefulness to the reader', zh: '对读者有用' } },
]

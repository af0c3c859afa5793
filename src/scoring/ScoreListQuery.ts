import type { LossName } from './Finding.ts'

/** A place in a list: the value that it is in order by, and the document. */
export type ScorePlace = { readonly value: number; readonly collection: string; readonly id: string }

/** Which live articles a list of scores has, and in what order. */
export type ScoreListQuery = {
  readonly author?: string
  readonly channel?: string
  readonly language?: string
  /** What they lost most by. */
  readonly weakest?: LossName
  /** The least points of craft, and those under which. */
  readonly atLeast?: number
  readonly under?: number
  readonly order: 'craft' | 'words'
  readonly isDescending: boolean
  readonly limit: number
  readonly after: ScorePlace | null
}

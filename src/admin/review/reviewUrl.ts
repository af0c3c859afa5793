import type { Subject } from '../../facts/Fact.ts'

/** The page of the admin on which a document is reviewed. */
export const reviewUrl = (admin: string, { collection, id }: Subject): string =>
  `${admin}${REVIEW_PATH}/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`

/** Under the admin's own address. */
export const REVIEW_PATH = '/review'

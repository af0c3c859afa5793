import type { Subject } from './Fact.ts'

/** One text for a subject, to look it up by: `articles/7`. */
export const subjectKey = ({ collection, id }: Subject): string => `${collection}/${id}`

import type { ScorableDocument, ScorableImage } from './ScorableDocument.ts'

/** The media document with that id, or null where it was not given (deleted, or never one). */
export function imageOf({ images }: Pick<ScorableDocument, 'images'>, id: string): ScorableImage | null {
  return images !== null && Object.hasOwn(images, id) ? (images[id] ?? null) : null
}

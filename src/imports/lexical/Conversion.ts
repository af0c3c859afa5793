import type { ImageReference } from '../ImageReference.ts'
import type { Warning } from '../Warning.ts'
import type { DocumentId } from './LexicalNode.ts'

/** Gives the id of the media document that an image was stored as; null when there is none. */
export type ResolveImage = (image: ImageReference) => DocumentId | null

/** What a conversion is told. `articlePath` is the article's path in the archive, to which relative links are relative. */
export type ConversionOptions = {
  readonly resolveImage: ResolveImage
  readonly articlePath?: string
  /** Slug of the upload collection; `media` by default. */
  readonly mediaCollection?: string
}

/** The state of one conversion: what it has met, and a count that ids are made from. */
export type Conversion = Required<ConversionOptions> & {
  readonly images: ImageReference[]
  readonly warnings: Warning[]
  /** A new id in the form of a MongoDB ObjectId (24 hexadecimal digits): a count, so that the same text gives the same tree. */
  readonly nextId: () => string
}

/** Begins a conversion. */
export function beginConversion({
  resolveImage,
  articlePath = '',
  mediaCollection = 'media',
}: ConversionOptions): Conversion {
  let count = 0
  const nextId = () => {
    count += 1
    return count.toString(16).padStart(24, '0')
  }
  return { resolveImage, articlePath, mediaCollection, images: [], warnings: [], nextId }
}

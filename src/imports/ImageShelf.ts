import type { ImageReference } from './ImageReference.ts'
import type { ImportSource } from './ImportSource.ts'
import type { ImportTarget } from './ImportTarget.ts'
import { imagePathsOf } from './imagePathsOf.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'
import { reasonOf } from './reasonOf.ts'
import type { Warning } from './Warning.ts'

type ShelfOptions = {
  readonly target: ImportTarget
  readonly source: ImportSource
  readonly runId: string
  readonly hash: (bytes: Uint8Array) => string
  /** Largest image that is stored, in bytes. */
  readonly maxBytes: number
}

/** The images of an archive, each stored when an article first shows it and once only. */
export class ImageShelf {
  stored = 0
  private readonly sizes: ReadonlyMap<string, number>
  private readonly outcomes = new Map<string, Promise<DocumentId | Warning>>()
  private readonly options: ShelfOptions

  constructor(options: ShelfOptions) {
    this.options = options
    this.sizes = new Map(options.source.files.map(({ path, bytes }) => [path, bytes]))
  }

  /** The ids of those images of an article that the archive has, by their source, and what is wrong with the others that it has. */
  async store(
    images: readonly ImageReference[],
    articlePath: string,
  ): Promise<{ readonly ids: ReadonlyMap<string, DocumentId>; readonly warnings: readonly Warning[] }> {
    const ids = new Map<string, DocumentId>()
    const warnings: Warning[] = []
    for (const image of images) {
      if (ids.has(image.source)) continue
      const path = imagePathsOf(image.source, articlePath).find((candidate) => this.sizes.has(candidate))
      if (path === undefined) continue
      const outcome = await this.once(path, image)
      if (typeof outcome === 'object') warnings.push(outcome)
      else ids.set(image.source, outcome)
    }
    return { ids, warnings }
  }

  private once(path: string, image: ImageReference): Promise<DocumentId | Warning> {
    const before = this.outcomes.get(path)
    if (before !== undefined) return before
    const outcome = this.put(path, image).catch(
      (error): Warning => ({ kind: 'image-refused', detail: `${path}: ${reasonOf(error)}` }),
    )
    this.outcomes.set(path, outcome)
    return outcome
  }

  private async put(path: string, { alt }: ImageReference): Promise<DocumentId | Warning> {
    const { target, source, runId, hash, maxBytes } = this.options
    const size = this.sizes.get(path) ?? 0
    if (size > maxBytes)
      return { kind: 'image-refused', detail: `${path}: larger than ${Math.round(maxBytes / 1_000_000)} MB` }
    const bytes = await source.read(path)
    const { id, created } = await target.storeImage({ path, bytes, hash: hash(bytes), alt }, runId)
    if (created) this.stored += 1
    return id
  }
}

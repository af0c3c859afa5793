import type { ImageReference } from './ImageReference.ts'
import type { ImportSource } from './ImportSource.ts'
import type { ImportTarget } from './ImportTarget.ts'
import { imagePathsOf } from './imagePathsOf.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'
import { nameFamily } from './nameFamily.ts'
import { reasonOf } from './reasonOf.ts'
import { Turns } from './Turns.ts'
import type { Warning } from './Warning.ts'

type ShelfOptions = {
  readonly target: ImportTarget
  readonly source: ImportSource
  readonly runId: string
  readonly hash: (bytes: Uint8Array) => string
  /** Largest image that is stored, in bytes. */
  readonly maxBytes: number
}

type Outcome = DocumentId | Warning

/** The images of an archive, each stored when an article first shows it and once only. */
export class ImageShelf {
  stored = 0
  private readonly sizes: ReadonlyMap<string, number>
  private readonly outcomes = new Map<string, Promise<Outcome>>()
  private readonly turns = new Turns()
  private readonly options: ShelfOptions

  constructor(options: ShelfOptions) {
    this.options = options
    this.sizes = new Map(options.source.files.map(({ path, bytes }) => [path, bytes]))
  }

  /**
   * The ids of those images of an article that the archive has, by their source, and what is wrong with the others that
   * it has. The images of one article are stored one after another.
   */
  async store(
    images: readonly ImageReference[],
    articlePath: string,
  ): Promise<{ readonly ids: ReadonlyMap<string, DocumentId>; readonly warnings: readonly Warning[] }> {
    const ids = new Map<string, DocumentId>()
    const warnings: Warning[] = []
    for (const [source, pending] of this.claim(images, articlePath)) {
      const outcome = await pending
      if (typeof outcome === 'object') warnings.push(outcome)
      else ids.set(source, outcome)
    }
    return { ids, warnings }
  }

  /** Asks for all images before any is waited for, so that the first article that shows one gives its alternative text. */
  private claim(images: readonly ImageReference[], articlePath: string): ReadonlyMap<string, Promise<Outcome>> {
    const claimed = new Map<string, Promise<Outcome>>()
    let before: Promise<unknown> = Promise.resolve()
    for (const image of images) {
      const path = imagePathsOf(image.source, articlePath).find((candidate) => this.sizes.has(candidate))
      if (path === undefined || claimed.has(image.source)) continue
      const outcome = this.outcomes.get(path) ?? this.put(path, image, before)
      this.outcomes.set(path, outcome)
      claimed.set(image.source, outcome)
      before = outcome
    }
    return claimed
  }

  /**
   * Never rejects. Two files of one name wait for each other, for the upload folder has each name once, and so do two of
   * one size: they may be the same image.
   */
  private put(path: string, image: ImageReference, before: Promise<unknown>): Promise<Outcome> {
    const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
    const inTurn = this.turns.take(new Set([`name ${nameFamily(stem)}`, `size ${this.sizes.get(path)}`]))
    return inTurn(before, () => this.putNow(path, image)).catch(
      (error: unknown): Warning => ({ kind: 'image-refused', detail: `${path}: ${reasonOf(error)}` }),
    )
  }

  private async putNow(path: string, { alt }: ImageReference): Promise<Outcome> {
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

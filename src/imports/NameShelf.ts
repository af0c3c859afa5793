import type { Found } from './ImportTarget.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'

/** Authors or topics by name, case aside; each is looked up in the target once in a run. */
export class NameShelf {
  created = 0
  private readonly ids = new Map<string, Promise<DocumentId>>()
  private readonly findOrCreate: (name: string) => Promise<Found>

  constructor(findOrCreate: (name: string) => Promise<Found>) {
    this.findOrCreate = findOrCreate
  }

  /** The ids of these names, in their order, each once. All names are asked for before any is waited for. */
  async idsOf(names: readonly string[]): Promise<readonly DocumentId[]> {
    return [...new Set(await Promise.all(names.map((name) => this.idOf(name))))]
  }

  private idOf(name: string): Promise<DocumentId> {
    const key = name.normalize('NFC').toLowerCase()
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.make(name).catch((error: unknown) => {
      this.ids.delete(key)
      throw error
    })
    this.ids.set(key, id)
    return id
  }

  private async make(name: string): Promise<DocumentId> {
    const { id, created } = await this.findOrCreate(name)
    if (created) this.created += 1
    return id
  }
}

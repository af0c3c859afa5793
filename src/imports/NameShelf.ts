import type { Found } from './ImportTarget.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'

/** Authors or topics by name, case aside; each is looked up in the target once in a run. */
export class NameShelf {
  created = 0
  private readonly ids = new Map<string, DocumentId>()
  private readonly findOrCreate: (name: string) => Promise<Found>

  constructor(findOrCreate: (name: string) => Promise<Found>) {
    this.findOrCreate = findOrCreate
  }

  /** The ids of these names, in their order, each once. */
  async idsOf(names: readonly string[]): Promise<readonly DocumentId[]> {
    const ids: DocumentId[] = []
    for (const name of names) {
      const id = await this.idOf(name)
      if (!ids.includes(id)) ids.push(id)
    }
    return ids
  }

  private async idOf(name: string): Promise<DocumentId> {
    const key = name.normalize('NFC').toLowerCase()
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const { id, created } = await this.findOrCreate(name)
    if (created) this.created += 1
    this.ids.set(key, id)
    return id
  }
}

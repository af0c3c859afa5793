import type { Payload } from 'payload'

type Row<T> = { readonly id: string | number; readonly value?: T | null }

/** A value of the product that is kept in the database for all processes. */
export type KeptValue<T> = {
  /** Null when nothing was kept yet. */
  readonly read: () => Promise<T | null>
  /** The last one who keeps wins. */
  readonly keep: (value: T) => Promise<void>
  /** Keeps the value unless there is one. @returns the one that is kept now. */
  readonly keepFirst: (value: T) => Promise<T>
}

const COLLECTION = 'ops-locks'

/** The value in the row of `ops-locks` with this key, read and written outside any transaction. */
export function keptValue<T extends object>(payload: Payload, key: string): KeptValue<T> {
  const where = { key: { equals: key } }
  const read = async (): Promise<T | null> =>
    (await payload.db.findOne<Row<T>>({ collection: COLLECTION, where }))?.value ?? null
  const update = async (value: T): Promise<boolean> =>
    (await payload.db.updateOne({ collection: COLLECTION, where, data: { value } })) !== null
  const create = (value: T) =>
    payload.db.create({ collection: COLLECTION, data: { key, value, token: 0 }, returning: false })
  return {
    read,
    keep: async (value) => {
      if (await update(value)) return
      // Another process may have made the row in between: then there is one to change.
      await create(value).catch(async (error: unknown) => {
        if (!(await update(value))) throw error
      })
    },
    keepFirst: async (value) => {
      const known = await read()
      if (known !== null) return known
      try {
        await create(value)
        return value
      } catch (error) {
        const theirs = await read()
        if (theirs === null) throw error
        return theirs
      }
    },
  }
}

import type { Payload } from 'payload'
import { sqliteOf } from '../sqlite/sqliteOf.ts'

/**
 * Runs an import without waiting for the disk at every commit. SQLite in WAL mode with `synchronous = NORMAL` loses no
 * consistency when the power fails, only the last commits, in order: the next run of the import finds the journal as it
 * was at one of them and goes on from there. Everything is on the disk when this returns. Other modes and databases
 * stay as they are.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export async function withoutSyncs<T>(payload: Payload, work: () => Promise<T>): Promise<T> {
  const sqlite = sqliteOf(payload)
  const ask = async (name: string) => {
    const rows = (await sqlite?.execute({ sql: `PRAGMA ${name}`, args: [] }))?.rows ?? []
    return rows[0]?.[name]
  }
  if (!sqlite || (await ask('journal_mode')) !== 'wal') return work()
  const before = Number(await ask('synchronous'))
  await ask('synchronous = NORMAL')
  try {
    return await work()
  } finally {
    await ask(`synchronous = ${before}`)
    await ask('wal_checkpoint(FULL)')
  }
}

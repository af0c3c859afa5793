import type { LeaseStore } from '../../../facts/LeaseStore.ts'
import type { Sqlite } from './sqliteOf.ts'

/** Leases as rows of `ops_locks`. Each call is one statement or one batch, so that processes cannot come between. */
export function sqliteLeaseStore(sqlite: Sqlite): LeaseStore {
  return {
    acquire: async (key, holder, now, lengthMs) => {
      const [, taken] = await sqlite.batch(
        [
          {
            sql: 'INSERT INTO ops_locks (key, token, expires_at) VALUES (?, 0, 0) ON CONFLICT DO NOTHING',
            args: [key],
          },
          {
            sql: `UPDATE ops_locks SET holder = ?, token = token + 1, expires_at = ?
                  WHERE key = ? AND (expires_at < ? OR holder = ?) RETURNING token`,
            args: [holder, now + lengthMs, key, now, holder],
          },
        ],
        'write',
      )
      const row = taken?.rows[0]
      return row ? { key, holder, token: Number(row.token) } : null
    },
    renew: async (lease, now, lengthMs) => {
      const { rows } = await sqlite.execute({
        sql: 'UPDATE ops_locks SET expires_at = ? WHERE key = ? AND holder = ? AND token = ? RETURNING token',
        args: [now + lengthMs, lease.key, lease.holder, lease.token],
      })
      return rows.length > 0
    },
    isHeld: async (key, now) => {
      const { rows } = await sqlite.execute({
        sql: 'SELECT 1 FROM ops_locks WHERE key = ? AND holder IS NOT NULL AND expires_at >= ?',
        args: [key, now],
      })
      return rows.length > 0
    },
    release: async (lease) => {
      await sqlite.execute({
        sql: 'UPDATE ops_locks SET expires_at = 0, holder = NULL WHERE key = ? AND holder = ? AND token = ?',
        args: [lease.key, lease.holder, lease.token],
      })
    },
  }
}

import type { Payload } from 'payload'
import { sqliteOf } from './sqliteOf.ts'

/**
 * Gives the fingerprints of a text an index by the text: Payload makes none for a list of numbers, and replacing those of one
 * text among 100,000 would read them all.
 */
export async function indexTexts(payload: Payload): Promise<void> {
  const sql = 'CREATE INDEX IF NOT EXISTS ops_texts_numbers_parent ON ops_texts_numbers (parent_id)'
  await sqliteOf(payload)?.execute({ sql, args: [] })
}

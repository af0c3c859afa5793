import { addDays } from '../time/addDays.ts'
import { EVER } from './EVER.ts'
import { type ReadPiece, readPieces } from './readPieces.ts'

/** The fewest buckets that hold everything dated before a day of the year 2 or later. */
export function piecesBefore(day: string): readonly ReadPiece[] {
  return readPieces('total', EVER.from, addDays(day, -1))
}

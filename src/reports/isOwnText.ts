import type { PayloadRequest } from 'payload'
import { personId } from '../access/personId.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { creditedUsers } from '../store/payload/creditedUsers.ts'
import type { CurrentText } from '../store/payload/currentTexts.ts'

/** Is the person asking credited for a text, in a house that does not let people judge their own? */
export async function isOwnText(req: PayloadRequest, { content }: CurrentText): Promise<boolean> {
  const me = personId(req)
  if (settingsOf(req.payload).ownReviews || me === null) return false
  return (await creditedUsers(req, content.credits)).has(me)
}

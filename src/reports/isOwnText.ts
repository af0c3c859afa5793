import type { PayloadRequest } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'
import { creditedUsers } from '../store/payload/creditedUsers.ts'
import type { CurrentText } from '../store/payload/currentTexts.ts'

/** Is a person credited for a text, in a house that does not let people judge their own? */
export async function isOwnText(req: PayloadRequest, { content }: CurrentText, user: string): Promise<boolean> {
  if (settingsOf(req.payload).ownReviews) return false
  return (await creditedUsers(req, content.credits)).has(user)
}

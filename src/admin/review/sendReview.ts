import type { Subject } from '../../facts/Fact.ts'
import type { Marks } from '../../reviews/Marks.ts'
import { isRecord } from '../../text/isRecord.ts'

type Given = {
  readonly subject: Subject
  readonly slugs: { readonly reviews: string; readonly several: boolean }
  readonly contentHash: string
  readonly verdict: string
  readonly marks: Marks
  readonly note: string
}

/** Saves a review. @returns why it was refused, as sentences; an empty list when it was saved, null when nothing answered. */
export async function sendReview(api: string, { subject, slugs, ...review }: Given): Promise<readonly string[] | null> {
  // Ids are numbers in one database and texts in another.
  const value = /^\d+$/.test(subject.id) ? Number(subject.id) : subject.id
  const article = slugs.several ? { relationTo: subject.collection, value } : value
  try {
    const response = await fetch(`${api}/${slugs.reviews}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ article, ...review }),
    })
    return response.ok ? [] : reasonsIn(await response.json())
  } catch {
    return null
  }
}

/** Payload puts what is wrong with each field inside of what is wrong with all. */
function reasonsIn(body: unknown): readonly string[] {
  const errors = isRecord(body) && Array.isArray(body.errors) ? body.errors : []
  return errors.flatMap((error: unknown) => {
    const inner = isRecord(error) && isRecord(error.data) && Array.isArray(error.data.errors) ? error.data.errors : []
    return [...inner, ...(inner.length === 0 ? [error] : [])].flatMap((one: unknown) =>
      isRecord(one) && typeof one.message === 'string' ? [one.message] : [],
    )
  })
}

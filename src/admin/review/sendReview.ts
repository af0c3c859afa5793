import type { Marks } from '../../reviews/Marks.ts'
import type { ArticleReference } from '../../store/payload/articleReference.ts'
import { isRecord } from '../../text/isRecord.ts'

/** Where reviews of an article are saved, and how they name it. */
export type ReviewPlace = { readonly reviews: string; readonly article: ArticleReference }

type Given = {
  readonly at: ReviewPlace
  readonly contentHash: string
  readonly verdict: string
  readonly marks: Marks
  readonly note: string
}

/** Saves a review. @returns why it was refused, as sentences; an empty list when it was saved, null when nothing answered. */
export async function sendReview(api: string, { at, ...review }: Given): Promise<readonly string[] | null> {
  try {
    const response = await fetch(`${api}/${at.reviews}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ article: at.article, ...review }),
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

import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'
import { TEXT_TO_SCORE } from './TEXT_TO_SCORE.ts'

const { text, ref, listOf, orNull, object } = schema

type TextToScore = { readonly [Name in keyof typeof TEXT_TO_SCORE]?: unknown }

type Refusal = { readonly path: string; readonly message: string }

/** The shapes of what is sent, of merges, and of refusals. */
export const requestSchemas: Readonly<Record<string, JsonSchema>> = {
  TextToScore: object<TextToScore>(
    TEXT_TO_SCORE,
    'A text that is not saved. Send one of body, markdown, text and data.',
    Object.keys(TEXT_TO_SCORE) as (keyof TextToScore)[],
  ),
  MergeRequest: object<{ readonly into: string }>(
    { into: ref('Id', 'The document that this one counts as from now on, for all time.') },
    'What to merge into.',
  ),
  Merged: object<{ readonly id: string; readonly mergedInto: string | null }>(
    { id: ref('Id'), mergedInto: orNull(ref('Id')) },
    'What a document counts as; null is itself.',
  ),
  Refusal: object<Refusal>({ path: text('The argument at fault; empty for all of it.'), message: text() }, 'Why.'),
  Refusals: object<{ readonly errors: readonly Refusal[] }>(
    { errors: listOf(ref('Refusal')) },
    'What was refused. Nothing was written.',
  ),
}

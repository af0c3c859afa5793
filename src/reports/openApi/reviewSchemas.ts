import type { Criterion } from '../../reviews/Criterion.ts'
import type { ReadableBlock, ReadableRun } from '../../reviews/ReadableBlock.ts'
import type { GivenReview, ReviewDesk, ReviewedText } from '../ReviewDesk.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, flag, number, whole, ref, listOf, orNull, object } = schema

const marks: JsonSchema = {
  type: 'object',
  additionalProperties: number(),
  description: 'From 1 to 5 by criterion; what was not marked is left out.',
}

/** The shapes of what reviewers read and say. */
export const reviewSchemas: Readonly<Record<string, JsonSchema>> = {
  ReadableRun: object<ReadableRun>(
    { text: text(), bold: flag(), italic: flag(), code: flag() },
    'A piece of text in one look.',
  ),
  ReadableBlock: object<ReadableBlock>(
    {
      kind: text('paragraph, heading, list-item, quote, table-cell, code, upload, rule, block or inline-block.'),
      level: orNull(whole('1 to 6 for a heading.')),
      runs: listOf(ref('ReadableRun')),
      links: listOf(text(), 'Where the links in it lead.'),
      image: orNull(text('What an image shows, by its alternative text.')),
    },
    'One block of a text for reading.',
  ),
  ReviewedText: object<ReviewedText>(
    {
      contentHash: text('Names exactly this text.'),
      isLive: flag('Whether readers get it now.'),
      title: orNull(text()),
      excerpt: orNull(text()),
      language: orNull(text()),
      blocks: listOf(ref('ReadableBlock')),
    },
    'A text as it is read by those who judge it.',
  ),
  CriterionLabel: object<Criterion['label']>({ en: text(), zh: text() }, 'What a criterion is called.'),
  Criterion: object<Criterion>({ name: text(), label: ref('CriterionLabel') }, 'What texts are marked by.'),
  GivenReview: object<GivenReview>(
    {
      id: ref('Id'),
      reviewer: orNull(ref('Named', 'Null for a person without an account.')),
      verdict: text('approve, revise or reject.'),
      marks,
      note: orNull(text()),
      at: text('ISO 8601 in UTC.'),
    },
    "A person's verdict and marks of one text.",
  ),
  ReviewDesk: object<ReviewDesk>(
    {
      text: ref('ReviewedText', 'The latest text of the document.'),
      rubric: listOf(ref('Criterion')),
      own: orNull(ref('GivenReview', 'The last review of this text by the person asking.')),
      reviews: orNull(
        listOf(ref('GivenReview'), 'The latest first. Null until the person asking has given one: reviews are blind.'),
      ),
      isOwnText: flag('Whether the person asking is credited for it.'),
      mayReview: flag(),
    },
    'What a reviewer of a document needs and is told.',
  ),
}

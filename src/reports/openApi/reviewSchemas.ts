import type { ApprovalLink } from '../../reviews/ApprovalLink.ts'
import type { Criterion } from '../../reviews/Criterion.ts'
import type { ReadableBlock, ReadableRun } from '../../reviews/ReadableBlock.ts'
import type { ApprovalRequest, NewApprovalLink } from '../ApprovalRequest.ts'
import type { ComparedText, ComparisonDesk } from '../ComparisonDesk.ts'
import type { ComparedTextName, ComparisonRequest } from '../ComparisonRequest.ts'
import type { GivenReview, ReviewDesk, ReviewedText } from '../ReviewDesk.ts'
import type { RecordedComparison } from '../recordComparisonOf.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, flag, number, whole, ref, listOf, orNull, oneOf, object } = schema

const marks: JsonSchema = {
  type: 'object',
  additionalProperties: number(),
  description: 'From 1 to 5 by criterion; what was not marked is left out.',
}

const approvalLink = {
  id: ref('Id'),
  name: text(),
  email: orNull(text()),
  askedBy: ref('Id', 'Who made it.'),
  askedAt: text('ISO 8601 in UTC.'),
  expiresAt: text('ISO 8601 in UTC.'),
  state: ref('ApprovalLinkState'),
  verdict: orNull(text('approve, revise or reject.')),
} as const

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
      guest: orNull(text('Who gave it by a link, without an account.')),
      verdict: text('approve, revise or reject.'),
      marks,
      note: orNull(text()),
      at: text('ISO 8601 in UTC.'),
    },
    "A person's verdict and marks of one text.",
  ),
  Approvals: object<ReviewDesk['approvals']>(
    {
      needed: whole('The most that a channel of it asks for.'),
      given: whole('By people who are not credited for it.'),
    },
    'How many approvals exactly this text has.',
  ),
  ApprovalLinkState: oneOf(
    ['open', 'decided', 'expired', 'revoked', 'outdated'],
    'Outdated: the text has changed since, which voids the link.',
  ),
  ApprovalLink: object<ApprovalLink>(approvalLink, 'A link by which a person without an account decides, once.'),
  NewApprovalLink: object<NewApprovalLink>(
    { ...approvalLink, url: text('The link itself, told here once.') },
    'A link that was just made.',
  ),
  ApprovalRequest: object<ApprovalRequest>(
    {
      collection: text(),
      id: ref('Id'),
      name: text('What the person is called.'),
      email: text('Keeps two people of one name apart. Nothing is sent to it.'),
    },
    'Who to ask for an approval of the latest text of which document.',
    ['email'],
  ),
  ApprovalDecision: object<{ readonly verdict: string; readonly note?: string }>(
    { verdict: oneOf(['approve', 'revise', 'reject']), note: text('At most 5,000 characters.') },
    'What a person without an account decides.',
    ['note'],
  ),
  ComparedText: object<ComparedText>(
    { collection: text(), id: ref('Id'), text: ref('ReviewedText') },
    'A text in a comparison.',
  ),
  ComparisonPair: object<NonNullable<ComparisonDesk['pair']>>(
    { left: ref('ComparedText'), right: ref('ComparedText') },
    'Two live texts of one language, either of them first by chance.',
  ),
  ComparisonDesk: object<ComparisonDesk>(
    {
      pair: orNull(ref('ComparisonPair', 'Null where the person asking has compared all that there is.')),
      given: whole('How many the person asking has compared.'),
    },
    'Two texts to compare, without scores, authors and what others said.',
  ),
  Better: oneOf(['left', 'right', 'neither'], 'Which of two texts is better; neither where it cannot be told.'),
  ComparedTextName: object<ComparedTextName>(
    { collection: text(), id: ref('Id'), contentHash: text('Of the text that was read.') },
    'A text as it was read.',
  ),
  ComparisonRequest: object<ComparisonRequest>(
    { left: ref('ComparedTextName'), right: ref('ComparedTextName'), better: ref('Better') },
    'Which of two texts somebody found better.',
  ),
  RecordedComparison: object<RecordedComparison>({ better: ref('Better') }, 'What was recorded.'),
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
      approvals: ref('Approvals'),
      links: listOf(ref('ApprovalLink'), 'For people without an account, the latest first.'),
    },
    'What a reviewer of a document needs and is told.',
  ),
}

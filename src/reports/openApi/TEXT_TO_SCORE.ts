import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, ref } = schema

/** What a text that is not saved consists of: the body of a request in REST, the arguments of a query in GraphQL. */
export const TEXT_TO_SCORE = {
  title: text('The headline.'),
  excerpt: text('The summary.'),
  body: { type: 'object', description: 'A Lexical value with a root; or send markdown or text instead.' },
  markdown: text('Markdown; or send body or text instead.'),
  text: text('A text without markup, where a blank line ends a paragraph; or send body or markdown instead.'),
  language: text('A BCP 47 tag; found from the text when absent.'),
  canonical: text('Where the text was first published, if elsewhere: it is then no copy.'),
  collection: text('The collection of the document that this is a version of.'),
  id: ref('Id', 'The document that this is a version of: the text is no copy of what that says.'),
  data: {
    type: 'object',
    description: 'The values of a document of the collection, by its own fields, in the place of all of the text.',
  },
} as const satisfies Readonly<Record<string, JsonSchema>>

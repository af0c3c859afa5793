import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text } = schema

/** What a text that is not saved consists of: the body of a request in REST, the arguments of a query in GraphQL. */
export const TEXT_TO_SCORE = {
  title: text('The headline.'),
  excerpt: text('The summary.'),
  body: { type: 'object', description: 'A Lexical value with a root; or send markdown or text instead.' },
  markdown: text('Markdown; or send body or text instead.'),
  text: text('A text without markup, where a blank line ends a paragraph; or send body or markdown instead.'),
  language: text('A BCP 47 tag; found from the text when absent.'),
} as const satisfies Readonly<Record<string, JsonSchema>>

import type { ConvertedText } from './ConvertedText.ts'
import type { ImportedArticle } from './ImportedArticle.ts'
import { htmlToLexical } from './lexical/htmlToLexical.ts'
import { readMarkdown } from './markdown/readMarkdown.ts'

/** Converts the text of an article as far as that goes before its images are stored. */
export function convertText({ markdown, sourcePath }: ImportedArticle): ConvertedText {
  const { html, warnings: losses } = readMarkdown(markdown)
  const { root, images, warnings } = htmlToLexical(html, { articlePath: sourcePath, resolveImage: () => null })
  return { html, body: { root }, images, losses, warnings }
}

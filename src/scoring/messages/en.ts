import type { CraftMessages } from './CraftMessages.ts'

/** Reasons in English. */
export const en: CraftMessages = {
  'thin-text':
    'The text has {words:word} of its own ({repeated:word} in repeated passages not counted); nothing is lost from {target} on.',
  'low-variety': 'Only {share} in 100 words are different, where {usual} are usual in this language.',
  'nothing-to-structure': 'With {words:word} of text there is nothing to structure.',
  'heading-gap': '{words:word} follow without a heading; readers look for one within {limit}.',
  'long-paragraph': 'A paragraph of {words:word}; more than {limit} are hard to read in one piece.',
  'wall-of-text': 'The longest paragraph has {words:word}, more than {limit}: a wall of text.',
  'heading-jump': 'A heading of level {to} follows one of level {from}; a level is left out.',
  'empty-section': 'Nothing new follows the heading “{heading}”.',
  'nothing-to-source':
    'With {words:word} the text is too short for its sources to count in full; they do from {least:word} on.',
  'missing-sources': 'The text refers to {hosts:outside site}, where {words:word} call for {needed}.',
  'poor-link-text': 'No link to {host} says where it leads (“here” or a bare address).',
  'link-flood': '{links:link} lead to {host}, too many to be references.',
  'few-specifics':
    'The text has {numbers:number}, {quotations:quotation} and {hosts:outside site} to be exact with, where {needed} in all are due.',
  'nothing-to-illustrate': 'With {words:word} of text there is nothing to illustrate.',
  'missing-image': 'The text has {images:image}, where {words:word} call for {needed}.',
  'missing-alt': 'The image {file} has no alternative text.',
  'poor-alt': 'The alternative text of the image {file}, “{alt}”, does not say what it shows.',
  'missing-title': 'There is no headline.',
  'short-title': 'The headline takes {columns:column}; fewer than {least} say too little.',
  'long-title': 'The headline takes {columns:column}; more than {most} are cut off in lists and search results.',
  'bait-title': 'The headline promises instead of saying (clickbait wording).',
  'shouting-title': 'The headline shouts, with capitals or exclamation marks.',
  'title-not-in-text': '{percent}% of the words in the headline are in the text; at least {least}% should be.',
  'missing-summary': 'There is no summary.',
  'short-summary': 'The summary takes {columns:column}; fewer than {least} say too little.',
  'long-summary': 'The summary takes {columns:column}; more than {most} are no summary.',
  'summary-is-title': 'The summary only repeats the headline.',
  'missing-author': 'No author is credited.',
  'missing-topics': 'No topic is set.',
  'too-many-topics': '{topics:topic} are set; more than {most} say nothing.',
  'missing-date': 'There is no date for readers.',
  'missing-lead-image': 'There is no lead image.',
  more: '{more:place} of this kind are counted together here.',
}

import type { CraftMessages } from './CraftMessages.ts'

/** Reasons in English. */
export const en: CraftMessages = {
  'thin-text':
    'The text has {words:word} of its own ({repeated:word} in repeated passages not counted); nothing is lost from {target} on.',
  'low-variety': 'Only {share} in 100 words are different, where {usual} are usual in this language.',
  'nothing-to-read': 'With {words:word} of text there are no sentences to judge.',
  'long-sentence': 'A sentence of {tokens:word}; more than {limit} are hard to take in at once in this language.',
  'long-clause': 'There are {tokens:character} without any punctuation; more than {limit} are hard to read.',
  'nothing-to-structure': 'With {words:word} of text there is nothing to structure.',
  'heading-gap': '{words:word} follow without a heading; readers look for one within {limit}.',
  'long-paragraph': 'A paragraph of {words:word}; more than {limit} are hard to read in one piece.',
  'nothing-to-source':
    'With {words:word} the text is too short for its sources to count in full; they do from {least:word} on.',
  'missing-sources': 'The text has {hosts:outside site}; one with a target of {target:word} calls for {needed}.',
  'poor-link-text': 'No link to {host} says where it leads (“here” or a bare address).',
  'link-flood': '{links:link} lead to {host}, crowded into one place: too many to be references.',
  'few-specifics':
    'The text has {numbers:number}, {quotations:quotation} and {hosts:outside site} to be exact with, where {needed} in all are due.',
  'nothing-to-illustrate': 'With {words:word} of text there is nothing to illustrate.',
  'missing-image': 'The text has {images:image}; one with a target of {target:word} calls for {needed}.',
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
  'same-image': 'The image {file} looks like another one of this text and counts once; {needed} are due.',
  'nothing-to-proofread': 'With {words:word} of text there is nothing to proofread.',
  'doubled-word': '“{word}” stands twice in a row.',
  'odd-punctuation': 'The punctuation “{mark}” is doubled, or has white space on the wrong side.',
  'stuffed-word': '“{word}” is {percent}% of all words; no word but a filler is more than {most}%.',
  'open-bracket': 'The bracket “{bracket}” has no other half.',
  placeholder: '“{text}” stands for something that is still to be written.',
  'repeated-sentence': 'The text has said this sentence before, word by word.',
  'missing-author': 'No author is credited.',
  'missing-topics': 'No topic is set.',
  'too-many-topics': '{topics:topic} are set; more than {most} say nothing.',
  'missing-date': 'There is no date for readers.',
  'missing-lead-image': 'There is no lead image.',
  'other-language': 'The language is set to {declared}, but the text is in {language}.',
  'copied-text':
    '{words:word} of this text ({percent}% of it) are also in a text that was there before. Copies add no points.',
  'no-word-order':
    'The words stand in no order that people write in: {familiarity}% of neighbours are known from {articles:article}, in usual texts at least {bound}%.',
  more: '{more:place} of this kind are counted together here.',
}

/** English-word equivalents from which there is a text to judge: a paragraph. */
export const LEAST_WORDS = 60

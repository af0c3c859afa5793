/** English-word equivalents of a standard article: more text than this earns nothing, and sources and images are due from here on. */
export const TARGET_WORDS = 800

/** English-word equivalents of a standard article, where the host does not say another target: more text earns nothing. */
export const TARGET_WORDS = 800

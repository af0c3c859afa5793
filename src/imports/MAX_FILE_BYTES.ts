/**
 * Largest Markdown file that is imported, in bytes (2 MB). The longest article in the three archives that this was measured on has
 * under 100 kB; what is larger is data or an accident, and would not fit the 1 MB that scoring a text accepts.
 */
export const MAX_FILE_BYTES = 2_000_000

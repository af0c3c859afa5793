/**
 * A word of the contract as GraphQL writes it.
 *
 * @example enumNameOf('author-channel') // 'AUTHOR_CHANNEL'
 */
export const enumNameOf = (word: string): string => word.toUpperCase().replaceAll('-', '_')

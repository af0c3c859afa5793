/** Links of one block to one host from which they are no references any more. */
export const CROWD = 4

/** Are these too many links of one block to one host to be references? */
export const isCrowd = (links: number): boolean => links >= CROWD

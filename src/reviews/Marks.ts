/** The marks that one person gave one text, by criterion; whole numbers from 1 to 5. */
export type Marks = Readonly<Record<string, number>>

/** The name of the craft formula in force; it changes whenever the same text could get another score. */
export const CRAFT_FORMULA = 'craft-1'

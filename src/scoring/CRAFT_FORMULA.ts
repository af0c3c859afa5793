/** The name of the craft formula of this version; it changes whenever the same text could get another score. */
export const CRAFT_FORMULA = 'craft-2'

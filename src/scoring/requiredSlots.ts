/**
 * Weights of the items that a text needs, `need` in all: ones, and a part for the last. `need` grows smoothly with the
 * text, so that one word more never costs a whole item.
 *
 * @example
 * requiredSlots(2.5) // [1, 1, 0.5]
 */
export function requiredSlots(need: number): readonly number[] {
  return Array.from({ length: Math.ceil(need) }, (_, index) => Math.min(1, need - index))
}

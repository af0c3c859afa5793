/** A channel whose floor a text is below. `name` is null where it has none. */
export type FloorMissed = { readonly channel: string; readonly name: string | null; readonly floor: number }

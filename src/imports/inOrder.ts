/**
 * Does work on up to `width` items at once and yields the results in the order of the items. Work is begun in that
 * order too, and no item is asked for before there is room, so that memory does not grow with their number.
 *
 * @param work never rejects
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for await (const item of items) {
    begun.push(work(item))
    const first = begun.length < width ? undefined : begun.shift()
    if (first) yield await first
  }
  for (const rest of begun) yield await rest
}

/** Queues by key: who comes later with any of the same keys waits until those before have had their turn. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>()

  /**
   * Gets in line at once, in the order of the calls. The function that it answers with does its work when it is the turn
   * of all keys and `ready` is there. It must be called, or those behind wait for ever.
   */
  take(keys: ReadonlySet<string>): <Ready, T>(ready: Promise<Ready>, work: (ready: Ready) => Promise<T>) => Promise<T> {
    const before = Promise.all([...keys].map((key) => this.last.get(key)))
    let end = () => {}
    const own = new Promise<void>((resolve) => {
      end = resolve
    })
    for (const key of keys) this.last.set(key, own)
    const leave = () => {
      end()
      for (const key of keys) if (this.last.get(key) === own) this.last.delete(key)
    }
    return async (ready, work) => {
      try {
        const [given] = await Promise.all([ready, before])
        return await work(given)
      } finally {
        // What fails before its turn keeps its place in the line, or those behind would overtake those in front.
        void before.then(leave)
      }
    }
  }
}

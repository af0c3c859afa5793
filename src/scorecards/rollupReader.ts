import type { ScorecardKey } from './ScorecardKey.ts'
import type { SumReader } from './sumReader.ts'
import { topicsBelow } from './topicsBelow.ts'

/**
 * Sums by topic, each topic with all those below it and each document once. Topics with nothing below them are as they
 * are in `flat`; each other one is a reading of its own, since distinct documents cannot be had from sums.
 *
 * @param together reads the sums of the site over documents of any of some topics.
 */
export function rollupReader(
  flat: SumReader,
  children: ReadonlyMap<string, readonly string[]>,
  together: (topics: readonly string[]) => SumReader,
): SumReader {
  const parents = [...children.keys()].filter((topic) => topicsBelow(topic, children).length > 1)
  const readers = parents.map((topic) => ({ topic, reader: together(topicsBelow(topic, children)) }))
  const read = async <Row extends ScorecardKey>(how: (reader: SumReader) => Promise<readonly Row[]>) => {
    const own = await how(flat)
    const leaves = own.filter(({ topic }) => topic === null || !parents.includes(topic))
    const sums = await Promise.all(
      readers.map(async ({ topic, reader }) => (await how(reader)).map((row): Row => ({ ...row, topic }))),
    )
    return [...leaves, ...sums.flat()]
  }
  return {
    between: (grain, from, to) => read((reader) => reader.between(grain, from, to)),
    all: (grain) => read((reader) => reader.all(grain)),
    before: (day) => read((reader) => reader.before(day)),
  }
}

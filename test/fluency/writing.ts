const NOUNS =
  'harbour boat rope sail keel mast oar net tide lamp crew deck anchor chart bell storm gull pier crate barrel map coat kettle engine ladder hull bow stern flag whistle market street square church bridge river field barn horse cart wheel forge baker miller tailor school teacher pupil slate clock tower garden orchard apple pear plum hedge gate path hill meadow sheep dog shepherd'.split(
    ' ',
  )
const ADJECTIVES =
  'old new small large grey blue quiet loud narrow wide early late warm cold heavy light clean rusty painted broken mended empty full steep'.split(
    ' ',
  )
const VERBS =
  'keeps finds leaves carries paints mends watches follows passes crosses sells buys turns lifts opens closes needs knows shows brings'.split(
    ' ',
  )
const PLACES = 'behind beside under above near beyond before after'.split(' ')

/** Numbers from 0 to 1 that a seed always gives. */
export function chances(seed: number): () => number {
  let state = (seed + 1) * 2654435761
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A text in sentences that follow a grammar, about so many words long; the same for the same seed. */
export function writing(seed: number, words = 260): string {
  const chance = chances(seed)
  const one = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? ''
  const thing = (): string => `the ${chance() < 0.6 ? `${one(ADJECTIVES)} ` : ''}${one(NOUNS)}`
  const sentences: string[] = []
  let length = 0
  while (length < words) {
    const places = Array.from({ length: Math.floor(chance() * 3) }, () => ` ${one(PLACES)} ${thing()}`).join('')
    const sentence = `${thing()} ${one(VERBS)} ${thing()}${places}.`
    sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1))
    length += sentence.split(' ').length
  }
  return sentences.join(' ')
}

/** The same items in no order, or in none within each so many. */
export function shuffled<T>(items: readonly T[], seed: number, within = items.length): readonly T[] {
  const chance = chances(seed)
  const mixed = [...items]
  for (let from = 0; from < mixed.length; from += within) {
    const to = Math.min(mixed.length, from + within)
    for (let at = to - 1; at > from; at -= 1) {
      const other = from + Math.floor(chance() * (at - from + 1))
      const [a, b] = [mixed[at], mixed[other]]
      if (a === undefined || b === undefined) continue
      mixed[at] = b
      mixed[other] = a
    }
  }
  return mixed
}

const SENTENCE = 12

/** The words of such a text in no order, put into what look like sentences. */
export function salad(seed: number, words = 260): string {
  const mixed = shuffled(writing(seed, words).toLowerCase().replaceAll('.', '').split(' '), seed)
  const sentences = Array.from({ length: Math.ceil(mixed.length / SENTENCE) }, (_, at) =>
    mixed.slice(at * SENTENCE, (at + 1) * SENTENCE).join(' '),
  )
  return sentences.map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`).join(' ')
}

/**
 * A message with its values: `{name}` stands for a value, `{name:word}` for the value and the word, with an `s` unless the
 * value is 1.
 *
 * @example
 * fillMessage('{n:word} of {most}', { n: 2, most: 5 }) // '2 words of 5'
 */
export function fillMessage(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)(?::([^}]+))?\}/g, (_, name: string, word?: string) => {
    const value = data[name] ?? ''
    if (word === undefined) return String(value)
    return `${value} ${word}${value === 1 ? '' : 's'}`
  })
}

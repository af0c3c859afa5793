/**
 * Indents every line of one YAML entry after its first, so that a text that goes on in the first column is read as one text. YAML 1.2.2
 * (6.9 and 7.3) wants continuation lines indented deeper than their key; most blog engines read them all the same. List dashes stay.
 */
export function indentContinuations(entry: string): string {
  const [first = '', ...rest] = entry.split('\n')
  return [first, ...rest.map((line) => (line.trim() === '' ? '' : `  ${line.replaceAll('\t', '  ')}`))].join('\n')
}

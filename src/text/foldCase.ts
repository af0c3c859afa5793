const BMP = 0x10000

const TABLE = foldTable()

/** The lower-case form of a code point where it is one code point of the basic plane; itself otherwise. */
export function foldCase(codePoint: number): number {
  return codePoint < BMP ? (TABLE[codePoint] ?? codePoint) : codePoint
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: BMP }, (_, code) => code)
  for (let code = 0x41; code < BMP; code += 1) {
    if (code === 0x2e80) code = 0xa640
    if (code === 0xac00) code = 0xff21
    const lower = String.fromCharCode(code).toLowerCase()
    if (lower.length === 1) table[code] = lower.charCodeAt(0)
  }
  return table
}

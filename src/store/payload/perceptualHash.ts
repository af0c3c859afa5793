import type { Payload } from 'payload'

const WIDTH = 9
const HEIGHT = 8

/**
 * The difference hash of an image (Krawetz, "Kind of like that", 2013): in nine by eight shades of grey, one bit for each
 * neighbour on the right that is darker. It stays nearly the same through other sizes, formats and qualities.
 *
 * @returns 16 hexadecimal digits; null for what is no image, or without sharp
 */
export async function perceptualHash({ config }: Pick<Payload, 'config'>, file: Buffer): Promise<string | null> {
  if (!config.sharp) return null
  try {
    const image = config.sharp(file, { failOn: 'none' }).rotate().flatten({ background: '#ffffff' })
    const greys = await image.greyscale().resize(WIDTH, HEIGHT, { fit: 'fill' }).raw().toBuffer()
    return digitsOf(greys)
  } catch {
    // What sharp cannot read is refused, or not, by the upload itself.
    return null
  }
}

function digitsOf(greys: Uint8Array): string {
  let digits = ''
  for (let row = 0; row < HEIGHT; row += 1) {
    let bits = 0
    for (let column = 0; column < WIDTH - 1; column += 1) {
      const at = row * WIDTH + column
      bits = bits * 2 + Number((greys[at] ?? 0) > (greys[at + 1] ?? 0))
    }
    digits += bits.toString(16).padStart(2, '0')
  }
  return digits
}

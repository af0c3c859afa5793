import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from './house.ts'

let house: House
let folder: string

beforeAll(async () => {
  house = await openHouse('sqlite')
  const { upload } = house.payload.collections.media?.config ?? {}
  folder = typeof upload === 'object' ? path.resolve(upload.staticDir ?? '') : ''
})

afterAll(() => house.close())

const picture = (width = 1800, height = 1000): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 60 } } })

/** Says where and by whom the picture was taken. */
const telltale = (image: Sharp): Sharp =>
  image.withExif({
    IFD0: { Artist: 'Somebody Private', Copyright: 'Somebody Private' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 18/1' },
  })

const fileOf = (bytes: Buffer, name: string, type: string): File => new File([new Uint8Array(bytes)], name, { type })
const stored = (): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])
const rows = async (): Promise<number> => (await house.payload.count({ collection: 'media' })).totalDocs

describe('an uploaded image', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'loses EXIF and GPS in the %s original and in every size',
    async (format) => {
      const bytes = await telltale(picture()).toFormat(format).toBuffer()
      expect(bytes.includes('Somebody Private')).toBe(true)
      const before = new Set(stored())
      const { status, body } = await house.upload(
        'author',
        fileOf(bytes, `told-${format}.${format}`, `image/${format}`),
      )
      expect([status, body.errors]).toEqual([201, undefined])
      const files = stored().filter((name) => !before.has(name))
      expect(files.length).toBeGreaterThanOrEqual(4)
      for (const name of files) {
        const kept = readFileSync(path.join(folder, name))
        expect(kept.includes('Somebody Private'), name).toBe(false)
        const { exif, gainMap } = await sharp(kept).metadata()
        expect([exif, gainMap], name).toEqual([undefined, undefined])
      }
    },
  )

  it('is made no wider than 2400 pixels, and keeps the way up that its EXIF told', async () => {
    const bytes = await picture(4000, 3000).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { body } = await house.upload('editor', fileOf(bytes, 'turned.jpg', 'image/jpeg'), { alt: 'a green field' })
    expect(body.doc).toMatchObject({ width: 2400, alt: 'a green field' })
    expect(body.doc.height).toBeGreaterThan(body.doc.width)
  })

  it('keeps its frames when it is an animation', async () => {
    const frames = await Promise.all(
      [0, 120, 240].map((r) =>
        sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    )
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const { status, body } = await house.upload('author', fileOf(bytes, 'moves.gif', 'image/gif'))
    expect(status).toBe(201)
    const { pages } = await sharp(readFileSync(path.join(folder, body.doc.filename))).metadata()
    expect([pages, body.doc.width, body.doc.height]).toEqual([3, 64, 48])
  })
})

describe('an upload that is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  const truncated = async (): Promise<Buffer> => {
    const noise = sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
        background: '#888',
      },
    })
    const whole = await noise.jpeg().toBuffer()
    return whole.subarray(0, Math.floor(whole.length / 3))
  }
  const manyPixels = (): Promise<Buffer> => picture(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer()
  const manyFrames = async (): Promise<Buffer> => {
    const frames = await Promise.all(
      [0, 255].map((r) =>
        sharp({ create: { width: 2000, height: 2000, channels: 3, background: { r, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    )
    const twenty = Array.from({ length: 20 }, (_, index) => frames[index % 2] ?? Buffer.alloc(0))
    return sharp(twenty, { join: { animated: true }, limitInputPixels: false })
      .webp({ effort: 0 })
      .toBuffer()
  }

  it.each([
    ['an SVG', 'a.svg', 'image/svg+xml', async () => Buffer.from(svg)],
    ['an SVG that says it is a PNG', 'a.png', 'image/png', async () => Buffer.from(svg)],
    [
      'a page that says it is a JPEG',
      'a.jpg',
      'image/jpeg',
      async () => Buffer.from('<html><script>1</script></html>'),
    ],
    ['text without any type', 'a.txt', 'text/plain', async () => Buffer.from('hello')],
    ['a TIFF', 'a.tiff', 'image/tiff', async () => picture(20, 20).tiff().toBuffer()],
    ['an empty file', 'a.jpg', 'image/jpeg', async () => Buffer.alloc(0)],
    ['half a JPEG', 'a.jpg', 'image/jpeg', truncated],
    [
      'a head of a PNG and nothing more',
      'a.png',
      'image/png',
      async () => (await picture(50, 50).png().toBuffer()).subarray(0, 40),
    ],
    ['an image of 108 million pixels', 'a.png', 'image/png', manyPixels],
    ['an animation of 80 million pixels in all', 'a.webp', 'image/webp', manyFrames],
    [
      'a file of more than 20 MB',
      'a.jpg',
      'image/jpeg',
      async () => Buffer.concat([await picture(20, 20).jpeg().toBuffer(), Buffer.alloc(21 * 1024 * 1024)]),
    ],
  ])('%s gets a clear 4xx and leaves no file and no row', async (_, name, type, bytes) => {
    const before = { files: stored(), rows: await rows() }
    const { status, body } = await house.upload('editor', fileOf(await bytes(), name, type))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body.errors?.[0]?.message ?? body.message).toEqual(expect.stringMatching(/\w{3}/))
    expect({ files: stored(), rows: await rows() }).toEqual(before)
  })

  it('has nobody fetch a file from an address', async () => {
    const paste = await house.rest('editor', 'GET', '/media/paste-url?src=http://127.0.0.1:1/x.png')
    expect(paste.status).toBe(400)
  })

  it.each(['anonymous', 'outreach', 'analyst', 'content:read', 'collect:write'] as const)(
    'is one by %s',
    async (guest) => {
      const before = { files: stored(), rows: await rows() }
      const bytes = await picture(20, 20).jpeg().toBuffer()
      expect((await house.upload(guest, fileOf(bytes, 'no.jpg', 'image/jpeg'))).status).toBe(403)
      expect({ files: stored(), rows: await rows() }).toEqual(before)
    },
  )
})

import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isNearDuplicate } from '../../src/scoring/isNearDuplicate.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'

/** A picture of a disc somewhere on a slope of light. */
const picture = (x: number, y: number, width = 640) =>
  sharp(
    Buffer.from(`<svg width="640" height="480" xmlns="http://www.w3.org/2000/svg">
      <defs><linearGradient id="g"><stop offset="0" stop-color="#123"/><stop offset="1" stop-color="#eda"/></linearGradient></defs>
      <rect width="640" height="480" fill="url(#g)"/><circle cx="${x}" cy="${y}" r="120" fill="#b22"/></svg>`),
  ).resize({ width })

describe.each(databases)('images on %s', (database) => {
  let desk: Desk
  let payload: Payload

  beforeAll(async () => {
    // A text of that length calls for two images.
    desk = await openDesk(database, { contentOps: { targetWords: () => 1600 } })
    payload = desk.payload
  })
  afterAll(() => desk.close())

  const upload = async (data: Buffer, name: string, mimetype: string) => {
    const file = { data, name, mimetype, size: data.length }
    return (await payload.create({ collection: 'media', data: { alt: name } as never, file })) as unknown as {
      readonly id: string | number
      readonly perceptualHash: string
    }
  }

  it('are known by what they look like, whatever their size, format and quality', async () => {
    const one = await upload(await picture(160, 120).png().toBuffer(), 'one.png', 'image/png')
    const same = await upload(await picture(160, 120, 320).jpeg({ quality: 50 }).toBuffer(), 'same.jpg', 'image/jpeg')
    const other = await upload(await picture(480, 360).png().toBuffer(), 'other.png', 'image/png')
    expect(one.perceptualHash).toMatch(/^[0-9a-f]{16}$/)
    expect(isNearDuplicate(one.perceptualHash, same.perceptualHash)).toBe(true)
    expect(isNearDuplicate(one.perceptualHash, other.perceptualHash)).toBe(false)
  })

  it('that look the same count once in the score of an article', async () => {
    const [one, same, other] = (await payload.find({ collection: 'media', sort: 'createdAt' })).docs.map(({ id }) => id)
    const text = Array.from({ length: 1300 }, (_, at) => `word${at}${at % 12 === 11 ? '.' : ''}`).join(' ')
    const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }
    const image = (value: unknown) => ({ type: 'upload', version: 3, relationTo: 'media', value, fields: {} })
    const rulesOf = async (second: unknown) => {
      const body = { root: { type: 'root', version: 1, children: [paragraph, image(one), image(second)] } }
      const data = { title: 'Two pictures', language: 'en', body, _status: 'published' } as never
      const { id } = await payload.create({ collection: 'articles', data })
      const fact = (await desk.facts('articles', id)).at(-1)
      return (fact?.data.findings ?? []).map((finding) => (finding as { readonly rule: string }).rule)
    }
    expect(await rulesOf(same)).toContain('same-image')
    expect(await rulesOf(other)).not.toContain('same-image')
  })

  it('cannot be given another look than they have', async () => {
    const [image] = (await payload.find({ collection: 'media', limit: 1 })).docs
    const before = (image as unknown as { perceptualHash: string }).perceptualHash
    const editor = await payload.create({
      collection: 'users',
      data: { name: 'Ed', email: 'ed@example.org', role: 'editor', password: 'a password of the tests' },
    })
    const data = { perceptualHash: '0000000000000000', alt: 'changed' } as never
    const user = { ...editor, collection: 'users' as const }
    await payload.update({ collection: 'media', id: image?.id ?? '', data, user, overrideAccess: false })
    const after = await payload.findByID({ collection: 'media', id: image?.id ?? '' })
    expect(after).toMatchObject({ perceptualHash: before, alt: 'changed' })
  })
})

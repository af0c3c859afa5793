import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Block, CollectionConfig, Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockShapesOf } from '../../src/store/payload/blockShapesOf.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

const card: Block = {
  slug: 'card',
  fields: [
    { type: 'row', fields: [{ name: 'heading', type: 'text' }] },
    { name: 'photo', type: 'upload', relationTo: 'media' },
    { name: 'attachment', type: 'upload', relationTo: 'files' },
    {
      name: 'tone',
      type: 'select',
      options: [
        { label: 'Calm', value: 'calm and slow' },
        { label: 'Loud', value: 'loud' },
      ],
    },
    { name: 'steps', type: 'array', fields: [{ name: 'step', type: 'textarea' }] },
    {
      name: 'aside',
      type: 'richText',
      editor: lexicalEditor({
        features: [BlocksFeature({ blocks: [{ slug: 'tip', fields: [{ name: 'tip', type: 'text' }] }] })],
      }),
    },
    {
      type: 'tabs',
      tabs: [
        { label: 'More', fields: [{ name: 'data', type: 'json' }] },
        { name: 'extra', fields: [{ name: 'note', type: 'text' }] },
      ],
    },
  ],
}

const guides: CollectionConfig = {
  slug: 'guides',
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text' },
    {
      name: 'content',
      type: 'group',
      fields: [
        { name: 'body', type: 'richText', editor: lexicalEditor({ features: [BlocksFeature({ blocks: [card] })] }) },
      ],
    },
  ],
}

const files: CollectionConfig = {
  slug: 'files',
  fields: [{ name: 'name', type: 'text' }],
  upload: { disableLocalStorage: true },
}

describe.each(databases)('custom blocks on %s', (database) => {
  let desk: Desk
  let payload: Payload

  beforeAll(async () => {
    desk = await openDesk(database, {
      collections: [guides, files],
      contentOps: { content: { guides: { title: 'title', body: 'content.body' } } },
    })
    payload = desk.payload
  })
  afterAll(() => desk.close())

  it('are known by the fields of the editor that the body has, those inside them included', () => {
    const text = (name: string) => ({ name, kind: 'text', isLocalized: false })
    expect(blockShapesOf(payload)).toEqual({
      locales: [],
      blocks: {
        card: {
          isCode: false,
          fields: [
            text('heading'),
            { name: 'photo', kind: 'image', isLocalized: false },
            { name: 'steps', kind: 'fields', isLocalized: false, fields: [text('step')] },
            { name: 'aside', kind: 'rich-text', isLocalized: false },
            { name: 'extra', kind: 'fields', isLocalized: false, fields: [text('note')] },
          ],
        },
        tip: { isCode: false, fields: [text('tip')] },
      },
    })
  })

  it('count with the texts and images that readers see, and tell of what those lack', async () => {
    const data = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const file = { data, mimetype: 'image/png', name: 'IMG_0001.png', size: data.length }
    const photo = (await payload.create({ collection: 'media', data: { alt: 'A hinge on a red door' }, file })).id
    const tip = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 't', blockName: '', blockType: 'tip', tip: 'Wipe' },
    }
    const fields = {
      id: 'c',
      blockName: 'the card',
      blockType: 'card',
      heading: 'Hinges',
      photo,
      tone: 'calm and slow',
      steps: [{ id: 's', step: 'Oil them' }],
      aside: {
        root: { ...paragraphs('Every spring').root, children: [...paragraphs('Every spring').root.children, tip] },
      },
      data: { said: 'not to be read' },
      extra: { note: 'Slowly' },
    }
    const body = paragraphs('Doors squeak')
    const block = { type: 'block', version: 2, format: '', fields } as never
    body.root.children.push(block)
    const guide = { title: 'Doors', content: { body }, _status: 'published' } as never
    const { id } = await payload.create({ collection: 'guides', data: guide })
    const [fact] = await desk.facts('guides', id)
    // Doors squeak · Hinges · Oil them · Slowly · Every spring · Wipe
    expect(fact?.state.tokens).toBe(9)
    const rulesOf = (data: { readonly findings?: readonly unknown[] } | undefined) =>
      (data?.findings ?? []).map((finding) => (finding as { rule: string }).rule)
    expect(rulesOf(fact?.data)).not.toContain('missing-alt')
    await payload.db.updateOne({ collection: 'media', id: photo, data: { alt: null } })
    await payload.update({ collection: 'guides', id, data: { _status: 'published' } as never })
    const last = (await desk.facts('guides', id)).at(-1)
    expect(last?.type).toBe('article.updated')
    expect(last?.data.findings).toContainEqual(
      expect.objectContaining({ rule: 'missing-alt', path: ['root', 'children', 1, 'fields', 'photo'] }),
    )
  })
})

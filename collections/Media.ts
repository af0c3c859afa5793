import type { CollectionConfig } from 'payload'
import { people } from '../src/access/people.ts'
import { readReference } from '../src/access/readReference.ts'
import { perceptualHashField } from './fields/perceptualHashField.ts'

const editors = people('admin', 'editor')

/** Pixels of all frames together: a 60-megapixel photograph passes, a file that unpacks to gigabytes does not. */
const MAX_PIXELS = 64_000_000

/**
 * Images. Every file goes through sharp, which drops EXIF and GPS; `resizeOptions` makes that true of the original
 * too. SVG is not accepted: it can carry script.
 *
 * Authors upload images and do not change them: a live article may show the image, and what readers see is for editors
 * to change. Which articles show an image is in their bodies, where no database can look it up.
 */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { en: 'Image', zh: '图片' }, plural: { en: 'Images', zh: '图片' } },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'width', 'height'],
    group: { en: 'Content', zh: '内容' },
  },
  access: { create: people('admin', 'editor', 'author'), read: readReference, update: editors, delete: editors },
  upload: {
    staticDir: 'media',
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'],
    focalPoint: true,
    crop: true,
    withMetadata: false,
    constructorOptions: { limitInputPixels: MAX_PIXELS },
    resizeOptions: { width: 2400, withoutEnlargement: true },
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 180, position: 'centre' },
      { name: 'card', width: 800 },
      { name: 'hero', width: 1600 },
    ],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: { en: 'Alternative text', zh: '替代文字' },
      admin: {
        description: {
          en: 'Say it when you upload: later only editors change an image, since live articles may show it.',
          zh: '请在上传时填写：图片可能已用于线上文章，之后只有编辑可以修改。',
        },
      },
    },
    perceptualHashField,
  ],
}

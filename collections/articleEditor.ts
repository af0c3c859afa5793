import { BlocksFeature, EXPERIMENTAL_TableFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'

/** The editor of an article's body: Payload's default features, tables, and code that is marked as code. */
export const articleEditor: NonNullable<RichTextField['editor']> = lexicalEditor({
  features: ({ defaultFeatures }) => [
    ...defaultFeatures,
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({
      blocks: [
        {
          slug: 'code',
          labels: { singular: { en: 'Code', zh: '代码' }, plural: { en: 'Code', zh: '代码' } },
          fields: [
            { name: 'language', type: 'text', label: { en: 'Language', zh: '语言' } },
            { name: 'code', type: 'code', label: { en: 'Code', zh: '代码' } },
          ],
        },
      ],
    }),
  ],
})

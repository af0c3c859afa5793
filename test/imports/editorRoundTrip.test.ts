import {
  BlocksFeature,
  defaultEditorFeatures,
  EXPERIMENTAL_TableFeature,
  editorConfigFactory,
  getEnabledNodes,
} from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { buildConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { markdownToLexical } from '../../src/imports/markdownToLexical.ts'

const MARKDOWN = `# A *b*

a **b** \`c\` ~~d~~ <sub>e</sub> [f **g**](https://x.org)  
h[^1] <a href="/i" target="_blank">j</a>

3. a
4. b
   - c
     - d

   \`\`\`js
   code
   \`\`\`

- [x] a
- [ ] b
  - [ ] c

> a
>
> b

| a | b |
|:-:|---|
| 1 | ![x](x.png) |

---

![y](y.png)

[^1]: Note
`

async function nodesOfPayload() {
  const code = {
    slug: 'code',
    fields: [
      { name: 'language', type: 'text' as const },
      { name: 'code', type: 'code' as const },
    ],
  }
  const features = [...defaultEditorFeatures, EXPERIMENTAL_TableFeature(), BlocksFeature({ blocks: [code] })]
  const config = await buildConfig({
    secret: 'test',
    collections: [{ slug: 'media', upload: true, fields: [] }],
    // No request runs here, so a database that is never asked will do.
    db: { defaultIDType: 'number', init: () => ({}) as never },
  } as never)
  return getEnabledNodes({ editorConfig: await editorConfigFactory.fromFeatures({ config, features }) })
}

describe('the rich text that an import makes', () => {
  it("is what Payload's own editor writes back, node for node", async () => {
    const { root } = markdownToLexical(MARKDOWN, { resolveImage: ({ source }) => (source === 'x.png' ? 7 : 8) })
    const editor = createHeadlessEditor({ nodes: await nodesOfPayload() })
    editor.setEditorState(editor.parseEditorState(JSON.parse(JSON.stringify({ root }))))
    expect(JSON.parse(JSON.stringify(editor.getEditorState().toJSON()))).toEqual(JSON.parse(JSON.stringify({ root })))
  })
})

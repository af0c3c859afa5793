import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToLexical } from '../../src/imports/markdownToLexical.ts'
import { outline, words } from './outline.ts'

const convert = (markdown: string, ids: Readonly<Record<string, string>> = {}) =>
  markdownToLexical(markdown, { resolveImage: ({ source }) => ids[source] ?? null })
const blocks = (markdown: string, ids = {}) => outline(convert(markdown, ids))

describe('markdownToLexical', () => {
  it('converts headings, emphasis and inline code', () => {
    expect(blocks('## A *b*\n\n**c** `d` ~~e~~ ***f***')).toEqual(['h2(A |b/2)', 'p(c/1| |d/16| |e/4| |f/3)'])
  })

  it('joins soft line breaks by a space, and by nothing between ideographs', () => {
    expect(blocks('one\ntwo')).toEqual(['p(one two)'])
    expect(blocks('中文，\n换行')).toEqual(['p(中文，换行)'])
    expect(blocks('one  \ntwo\\\nthree')).toEqual(['p(one|⏎|two|⏎|three)'])
  })

  it('keeps links, makes bare addresses links, and opens a page in the same window', () => {
    expect(blocks('[a **b**](https://x.org/y "t") https://z.org/_a_b me@x.org')).toEqual([
      'p(<https://x.org/y a b/1>| |<https://z.org/_a_b https://z.org/_a_b>| |<mailto:me@x.org me@x.org>)',
    ])
    expect(JSON.stringify(convert('[a](https://x.org)').root)).toContain('"newTab":false')
  })

  it('drops addresses that are none, and says so', () => {
    expect(blocks('[a](javascript:alert(1)) [b](http://localhost/x) [c]()')).toEqual(['p(a b c)'])
    expect(convert('[a](javascript:alert(1))').warnings).toEqual([
      { kind: 'link-dropped', detail: 'javascript:alert(1)' },
    ])
  })

  it('makes relative links absolute by the address of the article', () => {
    const at = (markdown: string, articlePath: string) =>
      outline(markdownToLexical(markdown, { resolveImage: () => null, articlePath }))
    expect(at('[a](../legal/#b) [c](../d.md)', 'de/best.md')).toEqual(['p(</de/legal/#b a>| |</d.md c>)'])
    expect(at('[a](../legal/)', 'de/best/index.md')).toEqual(['p(</de/legal/ a>)'])
    expect(at('[a](/x/#中文)', 'a.md')).toEqual(['p(</x/ a>)'])
  })

  it('nests lists and keeps where a numbered list starts', () => {
    expect(blocks('3. a\n4. b\n   - c\n     1. d\n5. e')).toEqual(['number3(a, b, bullet(c, number(d)), e)'])
  })

  it('knows task lists', () => {
    expect(blocks('- [x] done\n- [ ] open')).toEqual(['check([x]done, [ ]open)'])
    expect(
      blocks('<div><input type="checkbox" checked> <label>a</label></div>\n<div><input type="checkbox"> b</div>'),
    ).toEqual(['check([x]a, [ ]b)'])
  })

  it('lets code, images and tables in an item stand by themselves and the list go on with the next number', () => {
    const markdown = '1. a\n2. b\n\n   ```sh\n   x\n   ```\n\n   after\n3. c ![i](i.png)'
    expect(blocks(markdown, { 'i.png': 'm1' })).toEqual([
      'number(a, b)',
      'code sh: x',
      'p(after)',
      'number3(c)',
      'upload m1',
    ])
  })

  it('sets the paragraphs of a quote apart and takes lists out of it', () => {
    expect(blocks('> a\n>\n> b\n> - c')).toEqual(['quote(a; ⏎; ⏎; b)', 'bullet(c)'])
  })

  it('converts tables with header, alignment and short rows', () => {
    expect(blocks('| a | b |\n|:-:|---|\n| **c** |')).toEqual([
      'table(tablerow(Hp-center(a); Hp(b)); tablerow(p-center(c/1); p()))',
    ])
  })

  it('converts tables in HTML, with their caption before them', () => {
    expect(
      blocks('<table><caption>C</caption><tr><td colspan="2">a</td></tr><tr><th>b</th><td>c<p>d</p></td></tr></table>'),
    ).toEqual(['p(C)', 'table(tablerow(p(a)); tablerow(Rp(b); p(c)p(d)))'])
  })

  it('keeps code as it is, with its language', () => {
    expect(blocks('```JS {1,2}\nif (a < b) {\n\n  c\n}\n```\n\n    indented <b>')).toEqual([
      'code js: if (a < b) {\n\n  c\n}',
      'code : indented <b>',
    ])
    expect(blocks('<pre><code class="language-go">a &lt; b\n</code></pre>')).toEqual(['code go: a < b'])
  })

  it('numbers footnotes in the order of their references and lists them at the end', () => {
    expect(blocks('a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X *x*\n[^z]: Z')).toEqual([
      'p(a[1] b[2] c[1])',
      'number(X |x/2, Y, Z)',
    ])
  })

  it('stores images between paragraphs and lists every one', () => {
    const { root, images } = convert('a ![alt](b.png "t") c', { 'b.png': 'm1' })
    expect(outline({ root })).toEqual(['p(a)', 'upload m1', 'p(c)'])
    expect(images).toEqual([{ source: 'b.png', alt: 'alt', title: 't' }])
    expect(root.children[1]).toEqual({
      type: 'upload',
      version: 3,
      format: '',
      id: '000000000000000000000001',
      fields: {},
      relationTo: 'media',
      value: 'm1',
    })
  })

  it('links to images elsewhere and keeps the words of images that are missing', () => {
    const { root, warnings } = convert('![a](https://x.org/b.png) ![c](d.png)')
    expect(outline({ root })).toEqual(['p(<https://x.org/b.png a>| c)'])
    expect(warnings).toEqual([
      { kind: 'image-elsewhere', detail: 'https://x.org/b.png' },
      { kind: 'image-not-found', detail: 'd.png' },
    ])
  })

  it('reads HTML as it reads Markdown', () => {
    expect(
      blocks(
        '<div class="x"><h2>A</h2>b <a href="https://c.org" target="_blank"><em>c</em></a><br>d<ul><li>e</li></ul></div>',
      ),
    ).toEqual(['h2(A)', 'p(b |<https://c.org c/2>|⏎|d)', 'bullet(e)'])
    expect(blocks('H<sub>2</sub>O <kbd>k</kbd> <u>u</u>')).toEqual(['p(H|2/32|O |k/16| |u/8)'])
    expect(blocks('<aside markdown="1">\n  **a**\n  <p>\n— [b](/c)\n  </p>\n</aside>\n\n*d*')).toEqual([
      'p(a/1)',
      'p(— |</c b>)',
      'p(d/2)',
    ])
  })

  it('joins Markdown that HTML encloses', () => {
    expect(blocks('<blockquote>\n\n*a*\n\n</blockquote>\n\nb')).toEqual(['quote(a/2)', 'p(b)'])
  })

  it('shows what only looks like HTML', () => {
    expect(blocks('List<String> and <LabName/> and a < b')).toEqual(['p(List<String> and <LabName/> and a < b)'])
    expect(blocks('<groupId>org</groupId>')).toEqual(['p(<groupId>org</groupId>)'])
  })

  it('drops what embeds or runs and names its source', () => {
    const { root, warnings } = convert(
      'a\n\n<script src="https://x.org/y.js">alert(1)</script>\n<iframe src="//z.org"></iframe>\n\n<style>\nb{}\n</style>',
    )
    expect(outline({ root })).toEqual(['p(a)'])
    expect(warnings.map(({ detail }) => detail)).toEqual(['script https://x.org/y.js', 'iframe //z.org', 'style'])
  })

  it("puts a shortcode's image where it stands, also within HTML", () => {
    const ids = { 'a b.png': 'm1' }
    expect(blocks('{% image "a b.png" "x" %}', ids)).toEqual(['upload m1'])
    expect(blocks('<figure>\n{% image "a b.png" "x" %}\n<figcaption>C</figcaption></figure>', ids)).toEqual([
      'upload m1',
      'p(C)',
    ])
    expect(blocks('    {% image "a b.png" "x" %}')).toEqual(['code : {% image "a b.png" "x" %}'])
  })

  it('takes attribute lists off', () => {
    expect(blocks('## A {#b}\n\nc {: .d}\n\n[e](/f){:target="_blank"} g')).toEqual(['h2(A)', 'p(c)', 'p(</f e>| g)'])
  })

  it('gives an empty paragraph for an empty text, for the editor wants one', () => {
    expect(blocks('')).toEqual(['p()'])
    expect(blocks('<!-- note -->')).toEqual(['p()'])
  })

  it('gives the same tree for the same text', () => {
    const markdown = '[a](https://b.org)\n\n```\nc\n```\n\n![](d.png)'
    expect(convert(markdown, { 'd.png': 'm' })).toEqual(convert(markdown, { 'd.png': 'm' }))
    const ids = [...JSON.stringify(convert(markdown, { 'd.png': 'm' })).matchAll(/"id":"([0-9a-f]{24})"/g)].map(
      (match) => match[1],
    )
    expect(new Set(ids).size).toBe(3)
  })
})

const WORD = fc.stringMatching(/^[a-z]{2,8}$/)
const MARKUP = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '> ',
    '- ',
    '1. ',
    '# ',
    '\n',
    '\n\n',
    '  \n',
    '|',
    '|-|',
    '---',
    '    ',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '</',
    '<b>',
    '</div>',
    '<div>',
  ],
  ...[
    '<p>',
    '<table>',
    '<td>',
    '<li>',
    '<pre>',
    '{{ ',
    ' }}',
    '{% ',
    ' %}',
    '[^',
    ']:',
    '\\',
    '&',
    ':',
    '"',
    '=',
    '<!-',
    '\uFDD0',
    '\uFDD1',
    '- [x] ',
    'https://',
    '<script>',
    '<select>',
    '<title>',
    '<plaintext>',
  ],
)

describe('markdownToLexical on any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.oneof(WORD, MARKUP), { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (markdown) => {
          const { root, images, warnings } = convert(markdown)
          expect(root.children.length).toBeGreaterThan(0)
          expect(Array.isArray(images) && Array.isArray(warnings)).toBe(true)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('loses no word: each is in the text, in an address, or named in a warning', () => {
    // Not tags and shortcodes, which may hide words, nor what stands behind the language of a code fence, which every renderer hides.
    const marks = MARKUP.filter((mark) => !/[<{]|\]:|\[\^|```/.test(mark))
    fc.assert(
      fc.property(fc.array(fc.tuple(WORD, marks), { minLength: 1, maxLength: 25 }), (parts) => {
        const kept = JSON.stringify(convert(parts.map(([word, mark]) => `${mark}${word} `).join('')))
        for (const [word] of parts) expect(kept).toContain(word)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the words of a well-formed text in their order', () => {
    const sentence = fc.array(WORD, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
    const block = fc.oneof(
      sentence,
      sentence.map((text) => `## ${text}`),
      sentence.map((text) => `**${text}** and *${text}* and \`${text}\``),
      sentence.map((text) => `> ${text}\n>\n> ${text}`),
      fc
        .tuple(sentence, sentence)
        .map(([one, two]) => `1. ${one}\n   - ${two}\n\n     \`\`\`\n     ${one}\n     \`\`\`\n2. ${two}`),
      fc.tuple(sentence, sentence).map(([one, two]) => `| ${one} | ${two} |\n|---|---|\n| ${two} | ${one} |`),
      sentence.map((text) => `\`\`\`js\n${text}\n\`\`\``),
      sentence.map((text) => `<div><p>${text}</p><ul><li>${text}</li></ul></div>`),
      sentence.map((text) => `[${text}](https://example.org/) {% if x %}${text}{% endif %}`),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (parts) => {
        const bare = parts
          .join(' ')
          .replace(/```js|https:\/\/example\.org\/|<[^>]+>|\{%[^%]*%\}|\d\./g, ' ')
          .replace(/[^a-z]+/g, ' ')
          .trim()
        expect(
          words(convert(parts.join('\n\n')))
            .replace(/\s+/g, ' ')
            .trim(),
        ).toBe(bare)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['quotes', '>'.repeat(50_000)],
    ['lists on one line', '- '.repeat(20_000)],
    ['nested lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['stars', '*a **b '.repeat(20_000)],
    ['mixed marks', '*_~['.repeat(20_000)],
    ['brackets', '[a]('.repeat(20_000)],
    ['divs', '<div>'.repeat(20_000)],
    ['bold tags', 'a<b>'.repeat(20_000)],
    ['open tags', '<a "'.repeat(20_000)],
    ['backticks', '` `` '.repeat(20_000)],
    ['shortcode openings', '{% a '.repeat(20_000)],
    ['expression openings', '{{ a '.repeat(20_000)],
    ['comments', '<!-- '.repeat(20_000)],
    ['a wide table', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|b'.repeat(2_000)}|`],
  ])('comes to an end on %s without end', (_name, markdown) => {
    const { root } = convert(markdown)
    const depth = (node: unknown): number =>
      1 + Math.max(0, ...((node as { children?: readonly unknown[] }).children ?? []).map(depth))
    expect(depth(root)).toBeLessThan(250)
  })
})

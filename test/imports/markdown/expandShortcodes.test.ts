import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandShortcodes } from '../../../src/imports/markdown/expandShortcodes.ts'
import { outsideCode } from '../../../src/imports/markdown/outsideCode.ts'

const text = (markdown: string) => {
  const { markdown: expanded, fragments } = expandShortcodes(markdown)
  return expanded.replace(/\uFDD0(\d+)\uFDD1/g, (_mark, index) => fragments[Number(index)]?.html ?? '?')
}

describe('expandShortcodes', () => {
  it.each([
    ['{% image "a/b.jpg" "A \\"b\\"" %}', '<img src="a/b.jpg" alt="A &quot;b&quot;">'],
    ["{% image_with_class 'a/b.jpg' 'wide' 'The alt' %}", '<img src="a/b.jpg" alt="The alt">'],
    [
      '{{< figure src="/a.png" alt="x" caption="Cap" >}}',
      '<figure><img src="/a.png" alt="x"><figcaption>Cap</figcaption></figure>',
    ],
    ['{% include "fig.html",\n  image: "/a.png",\n  alt: "x" %}', '<img src="/a.png" alt="x">'],
    ['{% include note.html content="Mind this" %}', '<p>Mind this</p>'],
    [
      '{{< youtube dQw4w9WgXcQ >}}',
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a>',
    ],
    ['[a]({{ "/b/" | url }})', '[a](/b/)'],
    ['[a]({{ site.baseurl }}/b)', '[a](/b)'],
    ['[a]({% link _posts/b.md %})', '[a](_posts/b.md)'],
    ['by {{ "ann-lee" | team_link }}', 'by Ann Lee'],
    ['{{% note %}}Mind{{% /note %}}', 'Mind'],
    ['{% if x %}shown{% endif %}', 'shown'],
    ['a{% comment %}hidden{% endcomment %}b', 'ab'],
    ['{% highlight ruby %}\nx = 1\n{% endhighlight %}', '```ruby\nx = 1\n```'],
  ])('reduces %s', (markdown, expected) => {
    expect(text(markdown)).toBe(expected)
  })

  it('names what it drops', () => {
    expect(expandShortcodes('{% chart data %} {{ "ann" | team_photo }} {{ page.title }}')).toMatchObject({
      markdown: '  ',
      warnings: [
        { kind: 'shortcode-dropped', detail: 'chart' },
        { kind: 'shortcode-dropped', detail: '{{ "ann" | team_photo }}' },
        { kind: 'shortcode-dropped', detail: '{{ page.title }}' },
      ],
    })
  })

  it('leaves braces alone that no template would read', () => {
    for (const plain of ['a {{ b c }} d', 'f({{1}})', '{{', '{% 50 %}', '100%}']) expect(text(plain)).toBe(plain)
  })

  it('leaves code alone, but for raw, which engines read there too', () => {
    expect(text('`{{ page.title }}`\n\n```\n{% image "a.png" %}\n```\n')).toBe(
      '`{{ page.title }}`\n\n```\n{% image "a.png" %}\n```\n',
    )
    expect(text('`{% raw %}{{{% endraw %} name }}`')).toBe('`{{ name }}`')
    expect(text('{% raw %}{{ page.title }}{% endraw %}')).toBe('{{ page.title }}')
  })
})

describe('outsideCode', () => {
  it('loses nothing of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('`', '``', '```', '~~~', '\n', '> ', '- ', '    '),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(
          outsideCode(pieces.join(''))
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(pieces.join(''))
      }),
    )
  })
})

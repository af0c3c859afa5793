import type { JSX } from 'react'
import type { ReviewedText } from '../../reports/ReviewDesk.ts'
import type { ReadableBlock, ReadableRun } from '../../reviews/ReadableBlock.ts'

/** A text as readers would read it, without the editor. */
export const ReadableText = ({ text }: { readonly text: ReviewedText }) => (
  <article className="co-readable" lang={text.language ?? undefined}>
    <h1>{text.title}</h1>
    {text.excerpt ? <p className="co-readable__lead">{text.excerpt}</p> : null}
    {keyed(text.blocks).map(([key, block]) => (
      <Block key={key} block={block} />
    ))}
  </article>
)

/** A text that is only read keeps its order, so that the place is the key. */
const keyed = <Item,>(items: readonly Item[]): readonly (readonly [string, Item])[] =>
  items.map((item, index) => [String(index), item])

type Tag = keyof Pick<JSX.IntrinsicElements, 'p' | 'li' | 'blockquote' | 'pre' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'>

const HEADINGS: readonly Tag[] = ['h2', 'h2', 'h3', 'h4', 'h5', 'h6']
const TAGS: Partial<Record<ReadableBlock['kind'], Tag>> = { 'list-item': 'li', quote: 'blockquote', code: 'pre' }

const Block = ({ block: { kind, level, runs, links, image } }: { readonly block: ReadableBlock }) => {
  if (kind === 'rule') return <hr />
  if (kind === 'upload') return <p className="co-readable__image">{image}</p>
  const Element: Tag = kind === 'heading' ? (HEADINGS[(level ?? 2) - 1] ?? 'h2') : (TAGS[kind] ?? 'p')
  return (
    <>
      <Element>
        {keyed(runs).map(([key, run]) => (
          <Run key={key} run={run} />
        ))}
      </Element>
      {links.length > 0 ? <p className="co-small co-readable__links">{links.join(' ')}</p> : null}
    </>
  )
}

const Run = ({ run: { text, bold, italic, code } }: { readonly run: ReadableRun }) => {
  const coded = code ? <code>{text}</code> : text
  const strong = bold ? <strong>{coded}</strong> : coded
  return italic ? <em>{strong}</em> : strong
}

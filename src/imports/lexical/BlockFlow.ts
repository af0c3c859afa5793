import type { Conversion } from './Conversion.ts'
import { InlineRun } from './InlineRun.ts'
import type { BlockNode, ListNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'

/** Blocks in the making: text gathers in `run`, and whatever is a block of its own ends the paragraph before it. */
export class BlockFlow {
  readonly run = new InlineRun()
  readonly blocks: BlockNode[] = []
  /** Set by a checkbox in the text that is being gathered. */
  checked: boolean | null = null
  readonly conversion: Conversion

  constructor(conversion: Conversion) {
    this.conversion = conversion
  }

  /** Ends the paragraph; one that a checkbox began becomes an item of a checklist. */
  endParagraph(): void {
    const checked = this.checked
    this.checked = null
    if (this.run.isEmpty) {
      this.run.take()
      return
    }
    const children = this.run.take()
    if (checked === null) this.blocks.push(nodes.paragraph(children))
    else this.addCheck(checked, children)
  }

  add(block: BlockNode): void {
    this.endParagraph()
    this.blocks.push(block)
  }

  private addCheck(checked: boolean, children: ReturnType<InlineRun['take']>): void {
    const last = this.blocks.at(-1)
    const before = last?.type === 'list' && last.listType === 'check' ? last : null
    const items = before?.children ?? []
    const item: ListNode['children'][number] = {
      type: 'listitem',
      direction: null,
      format: '',
      indent: 0,
      version: 1,
      value: items.length + 1,
      checked,
      children,
    }
    if (before !== null) this.blocks.pop()
    this.blocks.push(nodes.list('check', 1, [...items, item]))
  }
}

import { parseFragment } from 'parse5'
import type { ImageReference } from '../ImageReference.ts'
import type { Warning } from '../Warning.ts'
import { blocksOf } from './blocksOf.ts'
import { beginConversion, type ConversionOptions } from './Conversion.ts'
import type { LexicalBody } from './LexicalNode.ts'
import { nodes } from './nodes.ts'

/** A text as rich text, every image that it names, stored or not, and what could not be taken over as it was. */
export type LexicalConversion = LexicalBody & {
  readonly images: readonly ImageReference[]
  readonly warnings: readonly Warning[]
}

/** HTML as a rich text value. What the editor has no node for gives its text; an empty text gives one empty paragraph. */
export function htmlToLexical(html: string, options: ConversionOptions): LexicalConversion {
  const conversion = beginConversion(options)
  const blocks = blocksOf(parseFragment(html).childNodes, conversion)
  const { root } = nodes.root(blocks.length > 0 ? blocks : [nodes.paragraph([])])
  return { root, images: conversion.images, warnings: conversion.warnings }
}

import type { ImageReference } from '../ImageReference.ts'
import { isRemoteSource } from '../isRemoteSource.ts'
import type { BlockFlow } from './BlockFlow.ts'
import { dom, type HtmlElement } from './dom.ts'
import type { LinkTarget } from './InlineRun.ts'
import { linkUrlOf } from './linkUrlOf.ts'
import { nodes } from './nodes.ts'

/**
 * Adds an image: an upload between paragraphs where the image is stored, a link to it where it lies on another site, and its
 * alternative text where it was not found.
 */
export function addImage(element: HtmlElement, flow: BlockFlow, link: LinkTarget | null): void {
  const source = (dom.attribute(element, 'src') ?? '').trim()
  if (source === '') return
  const { conversion } = flow
  const image = {
    source,
    alt: blankToNull(dom.attribute(element, 'alt')),
    title: blankToNull(dom.attribute(element, 'title')),
  }
  conversion.images.push(image)
  const value = conversion.resolveImage(image)
  if (value === null) addReference(image, flow, link)
  else flow.add(nodes.upload(conversion.nextId(), conversion.mediaCollection, value))
}

function addReference({ source, alt }: ImageReference, flow: BlockFlow, link: LinkTarget | null): void {
  const { conversion } = flow
  const isRemote = isRemoteSource(source)
  conversion.warnings.push({ kind: isRemote ? 'image-elsewhere' : 'image-not-found', detail: shortened(source) })
  const url = isRemote ? linkUrlOf(source, conversion.articlePath) : null
  const text = alt ?? (url === null ? null : shortened(source))
  if (text === null) return
  // Spaces, so that the text does not run into its neighbours; they vanish at the ends of a paragraph.
  flow.run.addText(' ', 0, null)
  flow.run.addText(text.trim(), 0, link ?? (url === null ? null : { url, newTab: false, id: conversion.nextId() }))
  flow.run.addText(' ', 0, null)
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}

// An image written into the text as data may have a million characters.
function shortened(source: string): string {
  return source.length > 300 ? `${source.slice(0, 80)}…` : source
}

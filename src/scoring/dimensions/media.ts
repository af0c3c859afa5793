import { emptinessOf } from '../emptinessOf.ts'
import type { FindingPath } from '../Finding.ts'
import { imageOf } from '../imageOf.ts'
import { isNearDuplicate } from '../isNearDuplicate.ts'
import { isPoorAlt } from '../isPoorAlt.ts'
import type { Judgement, Loss } from '../Loss.ts'
import { neededItems } from '../neededItems.ts'
import type { ScorableDocument, ScorableImage } from '../ScorableDocument.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 10
/** Words of the target that call for one image: one for a brief and a standard article, two for a feature. */
const WORDS_PER_IMAGE = 800

/** What an image is worth by its alt text (WCAG 1.1.1); a missing image is worth 0, and so is one that is there already. */
const WORTH = { described: 1, poor: 0.7, missing: 0.4 } as const

type Placed = { readonly image: ScorableImage; readonly path: FindingPath }

/**
 * Whether there are images where the kind of text calls for them, and whether everybody can know what they show.
 *
 * Different images are counted, the lead image among them, the best ones first: an image without alt text is worth less
 * than a described one and more than none, so that taking it away never pays. One that looks like another is the same.
 * Null where the host has no media.
 */
export function media(document: ScorableDocument, text: TextMeasure): Judgement | null {
  if (document.images === null) return null
  const need = neededItems(text.target, WORDS_PER_IMAGE)
  const all = imagesOf(document, text)
  const images = different(all.toSorted((a, b) => worthOf(b.image) - worthOf(a.image)))
  const emptiness = emptinessOf(text)
  const each = (WEIGHT * (1 - emptiness)) / need
  const counted = images.slice(0, need)
  const missing = each * (need - counted.length)
  const data = { images: images.length, needed: need, target: text.target }
  const nothing = { words: Math.round(text.equivalents) }
  const copy = all.find((placed) => !images.includes(placed))
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'nothing-to-illustrate', points: WEIGHT * emptiness, path: ['root'], data: nothing },
      copy
        ? { rule: 'same-image', points: missing, path: copy.path, data: { ...data, file: nameOf(copy.image) } }
        : { rule: 'missing-image', points: missing, path: ['root'], data },
      ...counted.flatMap((placed) => flawOf(placed, each)),
    ],
  }
}

function imagesOf(document: ScorableDocument, text: TextMeasure): readonly Placed[] {
  const uploads = text.blocks.map(({ upload, path }) => ({ id: upload, path }))
  const all = [{ id: document.hero ?? null, path: ['hero'] }, ...uploads]
  const byId = new Map<string, Placed>()
  for (const { id, path } of all) {
    const image = id === null ? null : imageOf(document, id)
    if (id !== null && image !== null && !byId.has(id)) byId.set(id, { image, path })
  }
  return [...byId.values()]
}

/** The first of those that look the same. */
function different(images: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = []
  for (const placed of images) {
    if (!kept.some(({ image }) => looksLike(image, placed.image))) kept.push(placed)
  }
  return kept
}

function looksLike({ perceptualHash: a }: ScorableImage, { perceptualHash: b }: ScorableImage): boolean {
  return typeof a === 'string' && typeof b === 'string' && isNearDuplicate(a, b)
}

function worthOf(image: ScorableImage): number {
  if (image.alt === null || image.alt.trim() === '') return WORTH.missing
  return isPoorAlt(image) ? WORTH.poor : WORTH.described
}

const nameOf = (image: ScorableImage): string => image.filename ?? image.id

function flawOf({ image, path }: Placed, points: number): readonly Loss[] {
  const worth = worthOf(image)
  if (worth === WORTH.described) return []
  const rule = worth === WORTH.missing ? 'missing-alt' : 'poor-alt'
  return [{ rule, points: points * (1 - worth), path, data: { file: nameOf(image), alt: image.alt ?? '' } }]
}

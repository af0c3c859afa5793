import { clamp01 } from '../clamp01.ts'
import { emptinessOf } from '../emptinessOf.ts'
import type { FindingPath } from '../Finding.ts'
import { imageOf } from '../imageOf.ts'
import { isPoorAlt } from '../isPoorAlt.ts'
import type { Judgement, Loss } from '../Loss.ts'
import { requiredSlots } from '../requiredSlots.ts'
import type { ScorableDocument, ScorableImage } from '../ScorableDocument.ts'
import { TARGET_WORDS } from '../TARGET_WORDS.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 10
const MAX_IMAGES = 4
/** Words beyond the target that call for one more image. */
const WORDS_PER_IMAGE = 600
/** A brief of this many words needs no image; from here to the target the need grows with the logarithm. */
const BRIEF_WORDS = 150

/** What an image is worth by its alt text (WCAG 1.1.1); a missing image is worth 0. */
const WORTH = { described: 1, poor: 0.7, missing: 0.4 } as const

type Placed = { readonly image: ScorableImage; readonly path: FindingPath }

/**
 * Whether there are images where the length calls for them, and whether everybody can know what they show.
 *
 * Different images are counted, the lead image among them, the best ones first: an image without alt text is worth less
 * than a described one and more than none, so that taking it away never pays. Null where the host has no media.
 */
export function media(document: ScorableDocument, text: TextMeasure): Judgement | null {
  if (document.images === null) return null
  const due = clamp01(Math.log(Math.max(1, text.equivalents) / BRIEF_WORDS) / Math.log(TARGET_WORDS / BRIEF_WORDS))
  const need = Math.min(MAX_IMAGES, 1 + Math.max(0, text.equivalents - TARGET_WORDS) / WORDS_PER_IMAGE)
  const images = imagesOf(document, text)
  const best = images.toSorted((a, b) => worthOf(b.image) - worthOf(a.image))
  const slots = requiredSlots(need).map((slot, index) => ({
    points: (WEIGHT * due * slot) / need,
    placed: best[index],
  }))
  const missing = slots.reduce((sum, { points, placed }) => sum + (placed ? 0 : points), 0)
  const words = Math.round(text.equivalents)
  const data = { images: images.length, needed: Math.ceil(need), words }
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'nothing-to-illustrate', points: WEIGHT * emptinessOf(text), path: ['root'], data: { words } },
      { rule: 'missing-image', points: missing, path: ['root'], data },
      ...slots.flatMap(({ points, placed }) => (placed ? flawOf(placed, points) : [])),
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

function worthOf(image: ScorableImage): number {
  if (image.alt === null || image.alt.trim() === '') return WORTH.missing
  return isPoorAlt(image) ? WORTH.poor : WORTH.described
}

function flawOf({ image, path }: Placed, points: number): readonly Loss[] {
  const worth = worthOf(image)
  if (worth === WORTH.described) return []
  const rule = worth === WORTH.missing ? 'missing-alt' : 'poor-alt'
  return [
    { rule, points: points * (1 - worth), path, data: { file: image.filename ?? image.id, alt: image.alt ?? '' } },
  ]
}

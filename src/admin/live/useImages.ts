'use client'

import { useEffect, useState } from 'react'
import type { ScorableImage } from '../../scoring/ScorableDocument.ts'
import type { LiveSettings } from './LiveSettings.ts'

type Images = Readonly<Record<string, ScorableImage>>
type Row = { readonly id: string | number; readonly filename?: string | null } & Readonly<Record<string, unknown>>

/** The images with these ids, as far as the server has told of them; null until it has told of all. */
export function useImages(ids: readonly string[], api: string, { media, mediaAlt }: LiveSettings): Images | null {
  const [known, setKnown] = useState<Readonly<Record<string, ScorableImage | null>>>({})
  const missing = ids.filter((id) => !Object.hasOwn(known, id)).join(',')
  useEffect(() => {
    if (missing === '') return
    const abort = new AbortController()
    void readImages(`${api}/${media}`, missing.split(','), mediaAlt, abort.signal).then((found) => {
      if (!abort.signal.aborted) setKnown((before) => ({ ...before, ...found }))
    })
    return () => abort.abort()
  }, [missing, api, media, mediaAlt])
  if (missing !== '') return null
  return Object.fromEntries(ids.flatMap((id) => (known[id] ? [[id, known[id]]] : [])))
}

/** Null stands for an image that is not there, or that could not be read. */
async function readImages(
  url: string,
  ids: readonly string[],
  alt: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, ScorableImage | null>>> {
  const query = new URLSearchParams({ 'where[id][in]': ids.join(','), depth: '0', limit: String(ids.length) })
  const none = Object.fromEntries(ids.map((id) => [id, null]))
  try {
    const response = await fetch(`${url}?${query}`, { credentials: 'same-origin', signal })
    const { docs = [] }: { readonly docs?: readonly Row[] } = await response.json()
    return { ...none, ...Object.fromEntries(docs.map((doc) => [String(doc.id), imageOf(doc, alt)])) }
  } catch {
    return none
  }
}

const imageOf = (doc: Row, alt: string): ScorableImage => ({
  id: String(doc.id),
  alt: typeof doc[alt] === 'string' && doc[alt].trim() !== '' ? doc[alt] : null,
  filename: doc.filename ?? null,
  perceptualHash: typeof doc.perceptualHash === 'string' && doc.perceptualHash !== '' ? doc.perceptualHash : null,
})

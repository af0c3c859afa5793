'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useState } from 'react'
import { type Craft, craft } from '../../scoring/craft.ts'
import { imageIdsOf } from '../../scoring/imageIdsOf.ts'
import type { ScorableDocument } from '../../scoring/ScorableDocument.ts'
import { mappedContentOf } from '../../settings/mappedContentOf.ts'
import type { LiveSettings } from './LiveSettings.ts'
import { useImages } from './useImages.ts'

/** A pause in typing after which the text is scored again. */
const PAUSE_MS = 250

/** A score of what the form holds now, and the text that it is of. */
export type DraftCraft = { readonly craft: Craft; readonly body: unknown }

/** The craft of the form's text, scored in the browser a moment after each change; null before the first time. */
export function useDraftCraft(api: string, settings: LiveSettings): DraftCraft | null {
  const [fields] = useAllFormFields()
  const [document, setDocument] = useState<ScorableDocument | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setDocument(documentOf(fields, settings)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [fields, settings])
  const ids = useMemo(() => (document ? imageIdsOf(document) : []), [document])
  const images = useImages(ids, api, settings)
  return useMemo(
    () => (document && images ? { craft: craft({ ...document, images }), body: document.body } : null),
    [document, images],
  )
}

function documentOf(fields: Parameters<typeof reduceFieldsToValues>[0], settings: LiveSettings): ScorableDocument {
  const { document } = mappedContentOf(reduceFieldsToValues(fields, true), settings.map, [])
  const { ownHosts, targetWords, blocks } = settings
  return { ...document, blocks, ownHosts, ...(targetWords !== null && targetWords > 0 ? { targetWords } : {}) }
}

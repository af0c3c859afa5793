'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { DeskText } from './DeskText.ts'
import { textFor } from './textFor.ts'

/** The desk's voice in the browser. */
export function useDeskText(): DeskText {
  const { i18n } = useTranslation()
  return useMemo(() => textFor(i18n), [i18n])
}

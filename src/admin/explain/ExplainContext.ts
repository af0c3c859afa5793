'use client'

import { createContext } from 'react'
import type { ExplainRequest } from './ExplainRequest.ts'

/** Opens the panel that explains a number. Outside of an `ExplainProvider` it does nothing. */
export const ExplainContext = createContext<(request: ExplainRequest) => void>(() => undefined)

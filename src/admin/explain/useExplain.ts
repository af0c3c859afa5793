'use client'

import { useContext } from 'react'
import { ExplainContext } from './ExplainContext.ts'
import type { ExplainRequest } from './ExplainRequest.ts'

/** How a number asks to be explained. */
export const useExplain = (): ((request: ExplainRequest) => void) => useContext(ExplainContext)

'use client'

export { Findings } from '../admin/findings/Findings.tsx'
export { ScorecardDesk } from '../admin/scorecard/ScorecardDesk.tsx'

'use client'

export { Findings } from '../admin/findings/Findings.tsx'
export { MergeControl } from '../admin/merge/MergeControl.tsx'
export { OverrideField } from '../admin/override/OverrideField.tsx'
export { ScorecardDesk } from '../admin/scorecard/ScorecardDesk.tsx'

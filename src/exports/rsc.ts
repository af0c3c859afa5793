export { CraftCell } from '../admin/craft/CraftCell.tsx'
export { FindingsPanel } from '../admin/findings/FindingsPanel.tsx'
export { HealthLine } from '../admin/health/HealthLine.tsx'
export { ScorecardWidget } from '../admin/scorecard/ScorecardWidget.tsx'

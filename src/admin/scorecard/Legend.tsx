import type { DeskText } from '../text/DeskText.ts'

/** What the marks of the chart mean. */
export const Legend = ({ text: { t } }: { readonly text: DeskText }) => (
  <p className="co-legend">
    {t('legendBar')} {t('legendQuality')}
  </p>
)

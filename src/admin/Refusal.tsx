import type { ReportAnswer } from './ReportAnswer.ts'
import type { DeskText } from './text/DeskText.ts'

type Props = {
  readonly answer: Extract<ReportAnswer<unknown>, { ok: false }>
  readonly text: DeskText
}

/** Why there are no figures here, said politely. */
export const Refusal = ({ answer, text }: Props) => (
  <p className="co-note" role="status" data-testid="co-refusal">
    {sentence(answer, text)}
  </p>
)

function sentence({ status, messages }: Props['answer'], { t }: DeskText): string {
  if (status === 401) return t('refused401')
  if (status === 403) return t('refused403')
  return status === 400 && messages.length > 0 ? messages.join(' ') : t('failed')
}

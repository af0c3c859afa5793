'use client'

import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { sendDecision } from './sendDecision.ts'

/** How long the clock of a worker takes at most to run what is put back on it. */
const RUN_MS = 7_000

type Props = {
  /** The address of the schedule under the REST API. */
  readonly url: string
  /** What the schedule is of, for those who hear the buttons. */
  readonly title: string
  readonly labels: {
    readonly run: string
    readonly dismiss: string
    readonly running: string
    readonly dismissed: string
    readonly failed: string
  }
}

/** What an editor may do about an overdue publication: have it run again, or take it off the list. */
export const OverdueActions = ({ url, title, labels }: Props) => {
  const router = useRouter()
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const decide = async (act: 'run' | 'dismiss') => {
    setBusy(true)
    const refusal = await sendDecision(`${url}/${act}`)
    setBusy(refusal === null)
    if (refusal !== null) return setSaid(refusal || labels.failed)
    setSaid(act === 'run' ? labels.running : labels.dismissed)
    setTimeout(() => router.refresh(), act === 'run' ? RUN_MS : 0)
  }

  return (
    <span className="co-overdue__actions">
      {(['run', 'dismiss'] as const).map((act) => (
        <button
          key={act}
          type="button"
          className="co-more"
          disabled={isBusy}
          aria-label={`${labels[act]}: ${title}`}
          onClick={() => void decide(act)}
        >
          {labels[act]}
        </button>
      ))}
      <span role="status">{said}</span>
    </span>
  )
}

'use client'

import '../desk.css'
import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useEffect, useRef } from 'react'

/** Asks for a reason once a publication was refused for its craft, and comes into view then; out of the way before. */
export const OverrideField: TextareaFieldClientComponent = ({ field, path }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const asking = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (showError) asking.current?.scrollIntoView({ block: 'center' })
  }, [showError])
  if (!showError && !value) return null
  const id = `field-${path}`
  return (
    <div className="field-type co co-override" ref={asking} data-testid="co-override">
      <FieldLabel label={field.label ?? field.name} path={path} />
      {showError ? (
        <p className="co-override__why" role="alert">
          {errorMessage}
        </p>
      ) : null}
      <textarea
        id={id}
        rows={3}
        maxLength={field.maxLength}
        value={value ?? ''}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  )
}

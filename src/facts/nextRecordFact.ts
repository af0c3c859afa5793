import type { Fact, Subject } from './Fact.ts'
import type { LiveReading } from './LiveReading.ts'
import type { NewFact } from './NewFact.ts'
import type { Occasion } from './Occasion.ts'
import type { RecordKind } from './RecordKind.ts'
import type { RecordState } from './RecordState.ts'

const aboutOf = (value: RecordState[string] | undefined): string | null => (typeof value === 'string' ? value : null)

/** The fact that brings a record's chain up to date, or null when nothing that facts watch has changed. */
export const nextRecordFact =
  (kind: RecordKind) =>
  (
    subject: Subject,
    last: Fact<RecordState> | null,
    reading: LiveReading<RecordState>,
    occasion: Occasion,
  ): NewFact<RecordState> | null => {
    if (!reading.live) return null
    const before = last?.state ?? null
    const type = kind.typeOf(before, reading.state)
    if (type === null) return null
    return {
      id: occasion.newId(),
      type,
      subject,
      sequence: (last?.sequence ?? 0) + 1,
      occurredAt: occasion.now.toISOString(),
      recordedAt: occasion.now.toISOString(),
      actor: occasion.actor,
      cause: occasion.cause,
      origin: occasion.origin,
      changed: kind.fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(reading.state[field])),
      ...(kind.about === undefined ? {} : { about: aboutOf(reading.state[kind.about]) }),
      state: reading.state,
      data: { ...occasion.data },
    }
  }

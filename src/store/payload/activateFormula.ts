import { createLocalReq, type Payload } from 'payload'
import { v7 } from 'uuid'
import { payloadFactStore } from './payloadFactStore.ts'
import { wake } from './wake.ts'

/** What the facts of formulas are about: they are no documents of the host's. */
const FORMULAS = { collection: 'ops-formulas', id: 'craft' } as const

/** The state of a fact about a formula. */
export type FormulaState = { readonly formula: string }

/**
 * Puts a craft formula in force, by a fact: figures count its scores from then on. A formula that was activated last is left
 * as it is.
 */
export async function activateFormula(payload: Payload, formula: string): Promise<void> {
  const req = await createLocalReq({ context: {} }, payload)
  const facts = payloadFactStore<FormulaState>(req)
  for (;;) {
    const last = await facts.last(FORMULAS)
    if (last?.state.formula === formula) return
    const now = new Date().toISOString()
    const appended = await facts.append({
      id: v7(),
      type: 'formula.activated',
      subject: FORMULAS,
      sequence: (last?.sequence ?? 0) + 1,
      occurredAt: now,
      recordedAt: now,
      actor: null,
      cause: v7(),
      origin: 'live',
      changed: ['formula'],
      state: { formula },
      data: {},
    })
    if (appended === 'appended') return wake(payload)
  }
}

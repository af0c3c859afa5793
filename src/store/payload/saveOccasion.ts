import type { PayloadRequest } from 'payload'
import { v7 } from 'uuid'
import type { FactData, FactOrigin } from '../../facts/Fact.ts'
import type { Occasion } from '../../facts/Occasion.ts'

const KEY = 'contentOpsOccasion'

/** What the importer, `adopt`, `reconcile` and the demo say of the saves that they make; a request from outside cannot. */
export type DeclaredOccasion = {
  readonly origin: FactOrigin
  readonly cause?: string
  readonly publishedAt?: Date | null
  readonly data?: FactData
}

/** A `context` for Local API calls that makes their facts bear this occasion. */
export const contextOf = (declared: DeclaredOccasion): Record<string, unknown> => ({ [KEY]: declared })

const CAUSE = 'contentOpsCause'

/** The occasion of a save: who, when, why. All saves of one request share one cause. */
export function saveOccasion(req: PayloadRequest): Occasion {
  const declared = declaredIn(req)
  const known: unknown = req.context[CAUSE]
  const cause = declared.cause ?? (typeof known === 'string' ? known : v7())
  req.context[CAUSE] = cause
  return {
    now: new Date(),
    actor: req.user ? { collection: req.user.collection, id: String(req.user.id) } : null,
    cause,
    origin: declared.origin,
    ...(declared.publishedAt === undefined ? {} : { publishedAt: declared.publishedAt }),
    ...(declared.data === undefined ? {} : { data: declared.data }),
    newId: v7,
  }
}

/** Is this a save of the importer's, of `adopt` or the demo, which tells of what was published before? */
export const isDeclared = (req: PayloadRequest): boolean => declaredIn(req).origin !== 'live'

/** Nothing from outside reaches a request's context: only code of the house can have put this there. */
const declaredIn = (req: PayloadRequest): DeclaredOccasion =>
  (req.context[KEY] as DeclaredOccasion | undefined) ?? { origin: 'live' }

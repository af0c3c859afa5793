import type { Fact } from './Fact.ts'

/** A fact as it is appended: its place in the feed is given later, by the projector. */
export type NewFact<State = unknown> = Omit<Fact<State>, 'position' | 'projectedAt'>

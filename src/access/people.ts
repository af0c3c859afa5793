import type { Access, FieldAccess } from 'payload'
import { isPerson } from './isPerson.ts'
import type { Role } from './Viewer.ts'

/** Collection access for people of these roles and nobody else. */
export const people =
  (...roles: readonly Role[]): Access =>
  ({ req }) =>
    isPerson(req, ...roles)

/** Field access for people of these roles and nobody else. */
export const peopleField =
  (...roles: readonly Role[]): FieldAccess =>
  ({ req }) =>
    isPerson(req, ...roles)

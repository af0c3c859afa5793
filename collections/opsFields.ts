import type { Access, NumberField, TextField } from 'payload'
import { isPerson } from '../src/access/isPerson.ts'
import { nobody } from '../src/access/nobody.ts'

/** Access of the internal collections: people of the desk read, nobody writes by any generic way. */
export const opsAccess: {
  readonly create: Access
  readonly read: Access
  readonly update: Access
  readonly delete: Access
} = {
  create: nobody,
  read: ({ req }) => isPerson(req, 'admin', 'analyst'),
  update: nobody,
  delete: nobody,
}

export const text = (name: string, index = false): TextField => ({ name, type: 'text', index })
export const number = (name: string, index = false): NumberField => ({ name, type: 'number', index })

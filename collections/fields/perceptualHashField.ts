import type { TextField } from 'payload'
import { nobody } from '../../src/access/nobody.ts'

/** What an image looks like, in 64 bits as hexadecimal digits: two that differ in few bits look the same. */
export const perceptualHashField: TextField = {
  name: 'perceptualHash',
  type: 'text',
  access: { create: nobody, update: nobody },
  admin: { hidden: true },
}

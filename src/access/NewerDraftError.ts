import { APIError } from 'payload'

/** 409: the document is live and has a newer draft, and what was asked would expose or bury it. */
export class NewerDraftError extends APIError<{ readonly path: string; readonly message: string }[]> {
  constructor(message: string) {
    super(message, 409, [{ path: '_status', message }], true)
  }
}

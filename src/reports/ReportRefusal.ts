/**
 * A report that is not given: why, as an HTTP status and the arguments that are at fault. Nothing was written. Only 503
 * can be mended by asking again as before.
 */
export class ReportRefusal extends Error {
  readonly code = 'REPORT_REFUSED'
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 503
  readonly errors: readonly { readonly path: string; readonly message: string }[]

  constructor(status: ReportRefusal['status'], errors: ReportRefusal['errors']) {
    super(errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '))
    this.name = 'ReportRefusal'
    this.status = status
    this.errors = errors
  }
}

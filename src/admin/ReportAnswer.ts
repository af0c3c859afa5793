/** A report, or why there is none: the HTTP status it was refused with, and what was at fault. */
export type ReportAnswer<Report> =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly status: number; readonly messages: readonly string[] }

/** The state of a record that is no content: the few fields of it that facts watch. */
export type RecordState = Readonly<
  Record<string, string | number | boolean | null | readonly string[] | Readonly<Record<string, number>>>
>

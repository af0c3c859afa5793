/** What is wrong with one argument: its name, and a sentence. */
export type ArgumentError = { readonly path: string; readonly message: string }

/** A report that cannot be given as asked; the answer is 400 with `errors` as its body. */
export class ScorecardRefusal extends RangeError {
  readonly code = 'scorecard-refused'
  readonly errors: readonly ArgumentError[]

  constructor(errors: readonly ArgumentError[]) {
    super(errors.map(({ path, message }) => `${path}: ${message}`).join('; '))
    this.name = 'ScorecardRefusal'
    this.errors = errors
  }
}

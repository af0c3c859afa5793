/** The projections were replaced during each of several readings; the same request may succeed at once. */
export class ProjectionMoved extends Error {
  readonly code = 'projection-moved'

  constructor() {
    super('The figures were rebuilt while they were read; ask again')
    this.name = 'ProjectionMoved'
  }
}

/**
 * Errors that pass by themselves, by their code: MongoDB's WriteConflict, NoSuchTransaction, LockTimeout and what a
 * server says while another becomes primary (HostUnreachable, HostNotFound, NetworkTimeout, ShutdownInProgress,
 * PrimarySteppedDown, SocketException, NotWritablePrimary, InterruptedAtShutdown, InterruptedDueToReplStateChange,
 * NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary), what Node says of a network, and SQLite's of another writer.
 */
const CODES: ReadonlySet<unknown> = new Set([
  ...[112, 251, 24, 6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'SQLITE_BUSY', 'SQLITE_LOCKED'],
])

/** The driver's own errors of a connection, or of having found no primary in time. */
const NAMES = /^Mongo(Network|ServerSelection|PoolCleared|NotConnected)/

const CONFLICT = 409

/** How many causes of causes are looked at. */
const MAX_DEPTH = 5

/** May the same save succeed in a moment: another was in its way, or the database could not be reached? */
export function isTransient(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return false
  const { code, name, status, cause }: Readonly<Record<string, unknown>> = { ...error, ...namesOf(error) }
  if (CODES.has(code) || NAMES.test(String(name)) || status === CONFLICT) return true
  return isTransient(cause, depth + 1)
}

/** These two are no enumerable properties of an error. */
const namesOf = (error: object): object => ({
  ...('name' in error ? { name: error.name } : {}),
  ...('cause' in error ? { cause: error.cause } : {}),
})

const ADDRESS = /^([a-z][a-z0-9+.-]*:|\/|#|www\.)\S*$/i
const DATE = /^\d{4}-\d\d-\d\d/

/** Is a string an address or a date, and nothing to read? */
export function isAddressOrDate(value: string): boolean {
  const text = value.trim()
  return ADDRESS.test(text) || DATE.test(text)
}

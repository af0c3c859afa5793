/**
 * Whether an object inside a block's fields is a related document that was populated, rather than a group or an array
 * row: it has an id and Payload's time stamps, or is a file.
 */
export function isPopulated(value: Readonly<Record<string, unknown>>): boolean {
  if (value.id === undefined || value.id === null) return false
  return (
    typeof value.updatedAt === 'string' || typeof value.createdAt === 'string' || typeof value.mimeType === 'string'
  )
}

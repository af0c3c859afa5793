/** The address of a document in the admin. */
export function documentUrl(admin: string, collection: string, id: string): string {
  return `${admin}/collections/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`
}

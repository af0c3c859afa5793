/** Whether an image lies on another site, and so is no file of the archive. */
export function isRemoteSource(source: string): boolean {
  return /^(?:https?:)?\/\//i.test(source.trim())
}

/**
 * A name as a reader would write it: a slug is spelled out (`ryan-ahearn` becomes `Ryan Ahearn`), anything else stays as it is. A slug
 * is all lower case and has no space, so `18F`, `deMause` and names in other scripts are no slugs.
 *
 * @example readableName('jay_huie') // 'Jay Huie'
 */
export function readableName(name: string): string {
  const text = name.replace(/^@/, '').trim()
  if (!/^[a-z][a-z0-9]*([-_.][a-z0-9]+)*$/.test(text)) return text
  return text
    .split(/[-_.]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

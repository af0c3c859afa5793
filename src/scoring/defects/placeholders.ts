import type { Defect } from './Defect.ts'

const PLACEHOLDER =
  /\blorem ipsum\b|\b(?:TODO|TBD|FIXME|XXX+)\b|\[(?:insert|placeholder|your|tk)\b[^\]]{0,40}\]|待补充|待完善|此处插入/g

/** Text that stands for text still to come. */
export function placeholders(prose: string): readonly Defect[] {
  return [...prose.matchAll(PLACEHOLDER)].map((match) => ({
    rule: 'placeholder',
    from: match.index,
    to: match.index + match[0].length,
    data: { text: match[0] },
  }))
}

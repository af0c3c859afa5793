import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TEMP } from '../support/databases.ts'

/** A folder with three small articles and one file that is none. */
export function archiveFolder(name: string): string {
  const folder = path.join(TEMP, name)
  mkdirSync(folder, { recursive: true })
  for (const [index, title] of ['Rain', 'Hail', 'Snow'].entries()) {
    const frontMatter = `title: ${title}\ndate: 2024-01-0${index + 1}\nauthor: Vera Cloud`
    writeFileSync(path.join(folder, `${title.toLowerCase()}.md`), `---\n${frontMatter}\n---\n${title} fell all day.\n`)
  }
  writeFileSync(path.join(folder, 'notes.txt'), 'no article')
  return folder
}

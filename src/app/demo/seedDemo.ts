import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { folderSource } from '../../commands/folderSource.ts'
import { parseFrontMatter } from '../../imports/frontMatter/parseFrontMatter.ts'
import { splitFrontMatter } from '../../imports/frontMatter/splitFrontMatter.ts'
import type { ImportReport } from '../../imports/ImportReport.ts'
import type { ImportSource } from '../../imports/ImportSource.ts'
import type { ImportTarget } from '../../imports/ImportTarget.ts'
import { pathInArchive } from '../../imports/pathInArchive.ts'
import { runImport } from '../../imports/runImport.ts'
import { payloadImportTarget } from '../../store/payload/imports/payloadImportTarget.ts'
import { storesOf } from '../../store/payload/storesOf.ts'
import type { DemoImage } from './DemoImage.ts'
import { imageSvg } from './imageSvg.ts'
import { DEMO_FOLDER, readDemoJson } from './readDemoJson.ts'
import { seedPlans } from './seedPlans.ts'
import { seedReferences } from './seedReferences.ts'
import { seedSchedules } from './seedSchedules.ts'

const ARCHIVE = 'demo'

/**
 * Fills an empty database with the demo: people, channels, topics, the archive by the importer, plans, schedules. Run
 * again, it makes what is missing.
 */
export async function seedDemo(payload: Payload, onProgress: (line: string) => void): Promise<ImportReport> {
  const references = await seedReferences(payload)
  onProgress('drawing the pictures')
  const source = await withPictures(await folderSource(path.join(DEMO_FOLDER, 'archive')))
  const target = payloadImportTarget(payload, async () => 0)
  const { timeZone } = await storesOf(payload).scorecards.projection()
  const report = await runImport({
    target: await withChannels(target, source, references.channels),
    source,
    archive: ARCHIVE,
    options: { now: new Date(), timeZone, language: 'en', hash: sha256 },
    runId: v7(),
    clock: () => new Date(),
    onProgress: ({ done, total }) => onProgress(`importing the archive: ${done} of ${total}`),
  })
  await seedPlans(payload, references)
  await seedSchedules(payload)
  return report
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The archive with its pictures, which are drawn here so that nobody's photograph has to be shipped. */
async function withPictures(source: ImportSource): Promise<ImportSource> {
  const pictures = new Map<string, Uint8Array>()
  for (const image of await readDemoJson<readonly DemoImage[]>('images.json')) {
    const drawn = sharp(Buffer.from(imageSvg(image))).resize(image.width, image.height)
    pictures.set(image.file, await drawn.jpeg({ quality: 82 }).toBuffer())
  }
  return {
    files: [...source.files, ...[...pictures].map(([file, bytes]) => ({ path: file, bytes: bytes.length }))],
    read: async (file) => pictures.get(file) ?? source.read(file),
  }
}

/** The demo's articles name their channels in the front matter, which archives in general do not. */
async function withChannels(
  target: ImportTarget,
  source: ImportSource,
  channels: ReadonlyMap<string, string | number>,
): Promise<ImportTarget> {
  return {
    ...target,
    createArticle: async (article, mark) => {
      const file = mark.sourcePath.slice(pathInArchive(ARCHIVE, '').length)
      const text = new TextDecoder().decode(await source.read(file))
      const matter = parseFrontMatter(splitFrontMatter(text))
      const named = matter.ok && Array.isArray(matter.values.channel) ? matter.values.channel.map(String) : []
      const ids = named.flatMap((name) => channels.get(name) ?? [])
      return target.createArticle({ ...article, channels: ids }, mark)
    },
  }
}

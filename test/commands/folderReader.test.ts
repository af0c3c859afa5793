import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderReader } from '../../src/commands/folderReader.ts'
import { folderSource } from '../../src/commands/folderSource.ts'
import { convertText } from '../../src/imports/convertText.ts'
import { planFile } from '../../src/imports/planFile.ts'
import { options } from '../imports/archive.ts'

const POST = '---\ntitle: Rain\ndate: 2020-01-01\n---\n# Rain\n\nIt rains **a lot**.\n\n- drops\n- puddles\n'

describe('a folder that is read in a thread', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'reader-'))
    await writeFile(path.join(folder, 'rain.md'), POST)
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('gives what reading here gives, with the text converted already', async () => {
    const source = await folderSource(folder)
    const reader = folderReader(folder, { source, options })
    try {
      const here = planFile({ path: 'rain.md', bytes: await source.read('rain.md') }, undefined, options)
      const there = await untilThere(() => reader.readFile('rain.md', undefined))
      expect(there.plan).toEqual(here)
      expect(there.text).toEqual(here.action === 'create' && convertText(here.article))
    } finally {
      await reader.close()
    }
  })

  it('says of a file that is not there that it is not there', async () => {
    const source = await folderSource(folder)
    const reader = folderReader(folder, { source, options })
    try {
      await untilThere(() => reader.readFile('rain.md', undefined))
      await expect(reader.readFile('snow.md', undefined)).rejects.toThrow('ENOENT')
    } finally {
      await reader.close()
    }
  })
})

/** Reads until the thread answers: before it has started, files are read here, their texts not converted. */
async function untilThere<T extends { readonly text: unknown }>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    const reading = await read()
    if (reading.text !== null) return reading
    await sleep(20)
  }
}

import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { coderAtWork } from '../../../main/core/people/coders.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { makeFolder } from '../../../main/core/store/durable-write.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { removeLeftovers } from '../../../main/core/store/remove-leftovers.ts'
import { readFailure, reasonOf, writeFailure } from '../../../main/core/store/system-error.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

async function aClosedProject(host: Host) {
  const store = await ProjectStore.create(host, join(await temporaryFolder(), 'project'), 'Tester')
  onTestFinished(() => store.close())
  await store.commit({ label: 'x', coderId: 'co_1', ops: [{ c: 'project', id: store.projectId, set: { title: 'T' } }] })
  await store.close()
  return store
}

describe('an error of the file system', () => {
  it('is told from a mistake in the program', () => {
    const mistake = new TypeError('x is not a function')
    const argument = Object.assign(new TypeError('bad argument'), { code: 'ERR_INVALID_ARG_TYPE' })
    for (const error of [mistake, argument]) {
      expect(() => writeFailure(error, '/x')).toThrow(error)
      expect(() => readFailure(error, '/x')).toThrow(error)
    }
    const long = Object.assign(new Error('ENAMETOOLONG: name too long'), { code: 'ENAMETOOLONG' })
    expect(writeFailure(long, '/x')).toMatchObject({ code: 'outputUnwritable' })
  })

  it.each([
    ["ENOENT: no such file or directory, open '/x, y'", 'no such file or directory'],
    ['EFBIG: file too large, write', 'file too large'],
    ['‘/x’ is a file, not a folder', '‘/x’ is a file, not a folder'],
  ])('is said in a few words: %s', (message, words) => {
    expect(reasonOf(new Error(message))).toBe(words)
  })

  it('is a failure where the data folder is a file', async () => {
    const dataFolder = join(await temporaryFolder(), 'data')
    await writeFile(dataFolder, '')
    const host = await aHost({ dataFolder })
    await expect(coderAtWork(host, null)).rejects.toMatchObject({ code: 'outputUnwritable' })
    await expect(makeFolder(host.files, join(dataFolder, 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it('is a failure where a folder stands in place of writer.json', async () => {
    const host = await aHost()
    const { folder, dataPath } = await aClosedProject(host)
    await host.files.unlink(join(dataPath, 'writer.json'))
    await mkdir(join(dataPath, 'writer.json'))
    await expect(ProjectStore.openForWriting(host, folder, 'Tester')).rejects.toMatchObject({
      code: 'outputUnwritable',
    })
  })

  it('is a failure where a folder stands in place of a segment', async () => {
    const host = await aHost()
    const { folder } = await aClosedProject(host)
    const segment = join(folder, 'ops/00000000/000001.ndjson')
    await mkdir(segment, { recursive: true })
    await expect(ProjectStore.openForReading(host, folder)).rejects.toMatchObject({
      code: 'fileUnreadable',
      data: { path: segment, reason: 'it is a folder' },
    })
  })
})

describe('temporary files that a killed process left', () => {
  it('go once they are an hour old', async () => {
    const host = await aHost({ clock: { nowMs: () => Date.now() } })
    const folder = await temporaryFolder()
    const shelf = join(folder, 'articles/ab')
    await mkdir(shelf, { recursive: true })
    const old = new Date(Date.now() - 3_700_000)
    for (const name of ['.0123abcd.tmp', 'notes.tmp', '.0123abce.tmp']) {
      await writeFile(join(shelf, name), 'x')
      if (name !== '.0123abce.tmp') await utimes(join(shelf, name), old, old)
    }
    await removeLeftovers(host, { folder, dataPath: join(host.dataFolder, 'none') })
    expect((await readdir(shelf)).sort()).toEqual(['.0123abce.tmp', 'notes.tmp'])
  })
})

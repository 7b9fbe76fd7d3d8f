import { rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../../main/core/check/check-project.ts'
import type { Host } from '../../../../main/core/ports/host.ts'
import { bodyPath, segmentPath } from '../../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { writerOf } from '../../../../main/core/store/stamp.ts'
import { Failure } from '../../../../shared/failures.ts'
import { aStore, onDisk, ordered, themeNamed, themeNamesIn } from '../../../support/a-store.ts'
import { MemoryDisk } from '../../../support/memory-disk.ts'
import { aHost, seededChance } from '../../../support/test-host.ts'

const folder = '/disk/project'
const hostOn = (disk: MemoryDisk, seed = 1): Promise<Host> =>
  aHost({ files: disk.files, dataFolder: '/data', chance: seededChance(seed) })

/** A project with five themes, each in a line of its own, and a body for each. Gives the path of its log. */
async function aDisk(): Promise<{ disk: MemoryDisk; log: string }> {
  const disk = new MemoryDisk()
  for (const path of ['/disk', '/data']) await disk.files.mkdir(path)
  const store = await ProjectStore.create(await hostOn(disk), folder, 'Tester')
  const ops = [{ c: 'project' as const, id: store.projectId, set: { title: 'Talks' } }]
  let log = ''
  await store.commit({ label: 'project.create', coderId: 'c_0001', ops })
  for (const number of [1, 2, 3, 4, 5]) {
    await store.keep(Buffer.from(`[{"id":"b1","type":"paragraph","text":"${number}"}]`), bodyPath)
    const { action } = await store.commit(themeNamed(`theme ${number}`, `t_000${number}`))
    log = join(folder, segmentPath(writerOf(action.t), 1))
  }
  await store.close()
  return { disk, log }
}

const linesOf = (bytes: Buffer): Buffer[] => {
  const lines: Buffer[] = []
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(10, start)
    const end = feed === -1 ? bytes.length : feed + 1
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}

describe('a log that was cut short', () => {
  it('at any byte of its last three lines, lacks the lines that are not whole, and says so', async () => {
    const { disk, log } = await aDisk()
    const whole = disk.contents().get(log) ?? Buffer.alloc(0)
    const lines = linesOf(whole)
    const begin = whole.length - lines.slice(-3).reduce((sum, { length }) => sum + length, 0)
    for (let length = begin; length < whole.length; length++) {
      const cut = disk.copy()
      cut.overwrite(log, whole.subarray(0, length))
      const full = linesOf(whole.subarray(0, length)).filter((line) => line.at(-1) === 10).length
      const expected = [1, 2, 3, 4, 5].slice(0, full - 1).map((number) => `theme ${number}`)
      const isTorn = whole[length - 1] !== 10
      const host = await hostOn(cut, length)
      const reader = await ProjectStore.openForReading(host, folder)
      expect(themeNamesIn(reader.state)).toEqual(expected)
      expect(reader.findings.map(({ line, fault: { kind } }) => [line, kind])).toEqual(
        isTorn ? [[full + 1, 'incomplete']] : [],
      )
      const writer = await ProjectStore.openForWriting(host, folder, 'Tester')
      await writer.commit(themeNamed('after', 't_0009'))
      expect(themeNamesIn(writer.state)).toEqual([...expected, 'after'])
      expect(ordered(writer.state)).toEqual(await onDisk(host, folder))
      await writer.close()
      expect(cut.contents().get(log)).toEqual(whole.subarray(0, length)) // it is shorter than remembered: not ours any more
    }
  })
})

describe('bits that flipped', () => {
  it('in a log cost the changes in the lines they are in, each of them named, and nothing else', async () => {
    const { disk, log } = await aDisk()
    const whole = disk.contents().get(log) ?? Buffer.alloc(0)
    const bits = fc.uniqueArray(fc.nat(whole.length * 8 - 1), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(bits, async (flipped) => {
        const bytes = Buffer.from(whole)
        for (const bit of flipped) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const damaged = disk.copy()
        damaged.overwrite(log, bytes)
        const known = new Set(linesOf(whole).map((line) => line.toString('latin1')))
        const intact = linesOf(bytes).map((line) => known.has(line.toString('latin1')))
        const host = await hostOn(damaged)
        const store = await ProjectStore.openForReading(host, folder)
        expect([...store.state.collections.values()].reduce((sum, { size }) => sum + size, 0)).toBe(
          intact.filter(Boolean).length,
        )
        expect(new Set(store.findings.map(({ line }) => line))).toEqual(
          new Set(intact.flatMap((isWhole, index) => (isWhole ? [] : [index + 1]))),
        )
        expect(
          (await checkProject(host, folder)).filter(({ path }) => path === log.slice(folder.length + 1)),
        ).toHaveLength(store.findings.length)
        const writer = await ProjectStore.openForWriting(host, folder, 'Tester')
        await writer.commit(themeNamed('after', 't_0009'))
        expect(ordered(writer.state)).toEqual(await onDisk(host, folder))
        await writer.close()
      }),
      { numRuns: 400 },
    )
  })

  it('in any file are a failure that is told, or a place that is named, and never a crash', async () => {
    const { disk } = await aDisk()
    const paths = [...disk.contents().keys()].filter((path) => !path.endsWith('.tmp'))
    expect(paths.some((path) => path.startsWith('/data/'))).toBe(true)
    const place = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bit: fc.nat(7),
    })
    await fc.assert(
      fc.asyncProperty(place, async ({ path, at, bit }) => {
        const damaged = disk.copy()
        const bytes = Buffer.from(damaged.contents().get(path) ?? [])
        const index = Math.min(bytes.length - 1, Math.floor(at * bytes.length))
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
        damaged.overwrite(path, bytes)
        const host = await hostOn(damaged, 5)
        const rows = await checkProject(host, folder)
        if (path.startsWith(folder)) expect(rows.length, path).toBeGreaterThan(0)
        else expect(rows, path).toEqual([])
        try {
          const store = await ProjectStore.openForWriting(host, folder, 'Tester')
          await store.commit(themeNamed('after', 't_0009'))
          expect(ordered(store.state)).toEqual(await onDisk(host, folder))
          await store.close()
        } catch (error) {
          expect(error, path).toBeInstanceOf(Failure)
          expect(path).toBe(`${folder}/project.json`)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a bit that flipped in project.json', () => {
  it('is told by opening or by check, whichever it is', async () => {
    const { disk } = await aDisk()
    const path = `${folder}/project.json`
    const whole = disk.contents().get(path) ?? Buffer.alloc(0)
    const untold: string[] = []
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = Buffer.from(whole)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const damaged = disk.copy()
      damaged.overwrite(path, bytes)
      if ((await checkProject(await hostOn(damaged), folder)).length === 0) untold.push(bytes.toString('latin1').trim())
    }
    expect(untold).toEqual([])
  })
})

describe('a project whose files are taken away while it is open', () => {
  it.each([
    ['its folder is moved', (at: string) => rename(at, `${at}-moved`)],
    ['its folder is deleted', (at: string) => rm(at, { recursive: true })],
  ])('acknowledges nothing when %s, and keeps what could not be written', async (_what, take) => {
    const { host, folder: at, store } = await aStore()
    await store.commit(themeNamed('acknowledged'))
    await take(at)
    await expect(store.commit(themeNamed('lost otherwise'))).rejects.toBeInstanceOf(Failure)
    await expect(store.keep(Buffer.from('x'), bodyPath)).rejects.toMatchObject({ code: 'projectReadOnly' })
    expect(themeNamesIn(store.state)).toEqual(['acknowledged', 'lost otherwise'])
    expect((await store.unsaved()).length).toBeGreaterThan(0)
    expect(host.files).toBeDefined()
  })

  it('acknowledges nothing into a log that was put in place of its own', async () => {
    const { folder: at, store } = await aStore()
    const { action } = await store.commit(themeNamed('acknowledged'))
    const log = join(at, segmentPath(writerOf(action.t), 1))
    await unlink(log)
    await writeFile(log, '')
    await expect(store.commit(themeNamed('lost otherwise'))).rejects.toBeInstanceOf(Failure)
    await store.resume('Tester')
    expect(await store.unsaved()).toEqual([])
    expect(themeNamesIn(store.state)).toEqual(['acknowledged', 'lost otherwise'])
  })
})

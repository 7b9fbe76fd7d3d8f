import { describe, expect, it } from 'vitest'
import type { Host } from '../../../../main/core/ports/host.ts'
import { bodyPath } from '../../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { Failure } from '../../../../shared/failures.ts'
import { onDisk, ordered, themeNamed, themeNamesIn } from '../../../support/a-store.ts'
import { type Fault, failingFiles } from '../../../support/failing-files.ts'
import { MemoryDisk } from '../../../support/memory-disk.ts'
import { aHost } from '../../../support/test-host.ts'

const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'short']

/** Four changes, one with a body, in two sittings; each that was acknowledged is noted. */
async function work(host: Host, folder: string, acknowledged: string[]) {
  for (const sitting of [1, 2]) {
    const store = await ProjectStore.openForWriting(host, folder, 'Tester')
    try {
      for (const name of [`${sitting} first`, `${sitting} second`]) {
        await store.keep(Buffer.from(JSON.stringify(name)), bodyPath)
        await store.commit(themeNamed(name))
        acknowledged.push(name)
      }
    } finally {
      await store.close()
    }
  }
}

/** A host whose disk is in memory: two thousand sittings are done in seconds. */
async function aMemoryHost(): Promise<Host> {
  const disk = new MemoryDisk()
  await disk.files.mkdir('/data')
  await disk.files.mkdir('/disk')
  return aHost({ files: disk.files, dataFolder: '/data' })
}

async function aProjectOn(host: Host) {
  const store = await ProjectStore.create(host, '/disk/project', 'Tester')
  return { folder: store.folder, store }
}

/** How many steps the work takes that can fail. */
async function countSteps(): Promise<number> {
  const host = await aMemoryHost()
  const { folder, store } = await aProjectOn(host)
  await store.close()
  const disk = failingFiles(host.files)
  await work({ ...host, files: disk.files }, folder, [])
  return disk.steps.length
}

const cases = [
  ...faults.map((fault) => ({ lasts: 'once' as const, fault })),
  ...(['ENOSPC', 'short'] as const).map((fault) => ({ lasts: 'for good' as const, fault })),
]

describe('a disk that fails', () => {
  it.each(cases)('$lasts with $fault, at any step of the work, loses nothing that was acknowledged', async (it) => {
    const { lasts, fault } = it
    const steps = await countSteps()
    expect(steps).toBeGreaterThan(50)
    for (let failing = 0; failing < steps; failing++) {
      const host = await aMemoryHost()
      const { folder, store } = await aProjectOn(host)
      await store.commit(themeNamed('before'))
      await store.close()
      const disk = failingFiles(host.files)
      disk.failFromNow(failing, fault, lasts)
      const acknowledged = ['before']
      const error = await work({ ...host, files: disk.files }, folder, acknowledged).catch((thrown: unknown) => thrown)
      const what = `step ${failing}: ${JSON.stringify(disk.steps[failing])}`
      if (error !== undefined) expect(error, what).toBeInstanceOf(Failure)
      disk.mend()
      const again = await ProjectStore.openForWriting(host, folder, 'Tester')
      expect(themeNamesIn(again.state), what).toEqual(expect.arrayContaining(acknowledged))
      expect(
        again.findings.filter(({ fault: { kind } }) => kind !== 'cut'),
        what,
      ).toEqual([])
      await again.commit(themeNamed('after'))
      expect(ordered(again.state), what).toEqual(await onDisk(host, folder))
      await again.close()
    }
  })
})

describe('a project whose writing has failed', () => {
  it.each(faults)('writes what was in memory alone once it is told to go on (%s)', async (fault) => {
    const host = await aMemoryHost()
    const disk = failingFiles(host.files)
    const { folder, store } = await aProjectOn({ ...host, files: disk.files })
    await store.commit(themeNamed('acknowledged', 't_0001'))
    disk.failFromNow(0, fault, 'for good')
    const failed = [themeNamed('first', 't_0001'), themeNamed('second', 't_0001'), themeNamed('other', 't_0002')]
    for (const result of await Promise.allSettled(failed.map((change) => store.commit(change))))
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'Failure' } })
    await expect(store.commit(themeNamed('later'))).rejects.toMatchObject({ code: 'projectReadOnly' })
    expect(themeNamesIn(store.state)).toEqual(['second', 'other'])
    expect(await store.unsaved()).not.toEqual([]) // whole lines of a batch that could not be cut off again are on the disk
    await expect(store.resume('Tester')).rejects.toBeInstanceOf(Failure)
    expect(themeNamesIn(store.state)).toEqual(['second', 'other'])
    disk.mend()
    await store.resume('Tester')
    expect(await store.unsaved()).toEqual([])
    expect(themeNamesIn(store.state)).toEqual(['second', 'other'])
    await store.commit(themeNamed('later'))
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
    expect((await ProjectStore.openForReading(host, folder)).findings).toEqual([])
    const record = store.state.collections.get('theme')?.get('t_0001')
    expect(record?.otherHeads).toBeNull()
  })
})

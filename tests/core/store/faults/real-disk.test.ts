import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { onDisk, ordered, themeNamed, themeNamesIn } from '../../../support/a-store.ts'
import { aHost, temporaryFolder } from '../../../support/test-host.ts'

/** A disk of 256 kB, or why there can be none here. */
async function mountSmallDisk(): Promise<{ path: string } | { reason: string }> {
  if (process.platform !== 'linux') return { reason: 'small disks are mounted on Linux alone' }
  const path = join(await temporaryFolder(), 'small')
  await mkdir(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path], { stdio: 'pipe' })
  } catch (error) {
    return { reason: `a disk cannot be mounted here: ${error instanceof Error ? error.message.trim() : error}` }
  }
  onTestFinished(() => void execFileSync('umount', [path], { stdio: 'pipe' }))
  return { path }
}

it('a real disk that fills up keeps all that was acknowledged, and takes the rest once there is room', async (context) => {
  const disk = await mountSmallDisk()
  if ('reason' in disk) {
    process.stderr.write(`skipped: ${disk.reason}\n`)
    return context.skip(disk.reason)
  }
  const host = await aHost()
  const folder = join(disk.path, 'project')
  await writeFile(join(disk.path, 'holiday-film'), Buffer.alloc(100_000))
  const store = await ProjectStore.create(host, folder, 'Tester')
  const acknowledged: string[] = []
  let failure: unknown = null
  for (let number = 0; failure === null; number++) {
    const name = `${number} ${'x'.repeat(3_000)}`
    await store.commit(themeNamed(name, `t_${String(number).padStart(4, '0')}`)).then(
      () => acknowledged.push(name),
      (error: unknown) => {
        failure = error
      },
    )
  }
  expect(failure).toMatchObject({ code: 'diskFull' })
  expect(acknowledged.length).toBeGreaterThan(10)
  const reader = await ProjectStore.openForReading(host, folder)
  expect(themeNamesIn(reader.state)).toEqual(acknowledged)
  expect(reader.findings).toEqual([])
  await rm(join(disk.path, 'holiday-film'))
  await store.resume('Tester')
  expect(themeNamesIn(store.state)).toHaveLength(acknowledged.length + 1)
  expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  await store.close()
})

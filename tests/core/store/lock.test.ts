import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeProcesses } from '../../../main/adapters/node-processes.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { takeLock } from '../../../main/core/store/lock.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

async function aPlace() {
  const path = await temporaryFolder()
  return { path, dataPath: join(path, 'data') }
}

const withoutLinks = async (code: string): Promise<Host> => {
  const link = async () => {
    throw Object.assign(new Error('no links here'), { code })
  }
  return aHost({ files: { ...(await aHost()).files, link } })
}

describe('the lock of a project', () => {
  it.each(['', '{"pid":1', '[]'])('is taken where a killed process left ‘%s’ for one', async (left) => {
    const place = await aPlace()
    await mkdir(place.dataPath)
    await writeFile(join(place.dataPath, 'lock'), left)
    const lock = await takeLock(await aHost(), place, 'Tester')
    expect(JSON.parse(await readFile(join(place.dataPath, 'lock'), 'utf8'))).toMatchObject({ coder: 'Tester' })
    await lock.release()
    expect(await readdir(place.dataPath)).toEqual([])
  })

  it('is held against a second writer', async () => {
    const place = await aPlace()
    await takeLock(await aHost(), place, 'Tester')
    await expect(takeLock(await aHost(), place, 'Other')).rejects.toMatchObject({
      code: 'projectLocked',
      data: { holder: { coder: 'Tester' } },
    })
    expect(await readdir(place.dataPath)).toEqual(['lock'])
  })

  it.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('needs no links (%s)', async (code) => {
    const place = await aPlace()
    await takeLock(await withoutLinks(code), place, 'Tester')
    await expect(takeLock(await withoutLinks(code), place, 'Other')).rejects.toMatchObject({ code: 'projectLocked' })
    expect(await readdir(place.dataPath)).toEqual(['lock'])
  })

  it.runIf(process.platform === 'linux')('is not held by a process that has ended and was not waited for', async () => {
    // The shell starts a process and becomes `sleep`, which never waits for it when it ends.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 30'])
    onTestFinished(() => void parent.kill())
    const pid = Number(await new Promise((done) => parent.stdout.once('data', (text) => done(String(text)))))
    const stateOf = async () => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.[0]
    while ((await stateOf()) !== 'Z') await new Promise((done) => setTimeout(done, 10))
    expect(await nodeProcesses.startOf(pid)).toBeNull()
  })
})

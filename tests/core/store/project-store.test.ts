import { appendFile, copyFile, cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileSystem, OpenFile } from '../../../main/core/ports/file-system.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aHost, seededChance, temporaryFolder } from '../../support/test-host.ts'

const coderId = 'c_0001'

function aTheme(name: string, id = `t_${name.replace(/[^a-z0-9]/g, '').padEnd(4, '0')}`) {
  return { label: 'theme.add', coderId, ops: [{ c: 'theme' as const, id, set: { name } }] }
}

async function aProject(host: Host): Promise<{ folder: string; store: ProjectStore }> {
  const folder = join(await temporaryFolder(), 'project')
  return { folder, store: await ProjectStore.create(host, folder, 'Tester') }
}

async function themeNames(host: Host, folder: string): Promise<unknown[]> {
  const store = await ProjectStore.openForReading(host, folder)
  return [...(store.state.collections.get('theme')?.values() ?? [])].map((record) => record.values.name)
}

async function onlyLog(folder: string): Promise<string> {
  const [writer] = await readdir(join(folder, 'ops'))
  return join(folder, 'ops', writer ?? '', '000001.ndjson')
}

describe('a project folder', () => {
  it('holds after reopening what was committed', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('leverage'))
    await store.commit(aTheme('guarantees'))
    await store.close()
    const read = await ProjectStore.openForReading(host, folder)
    expect(read.state).toEqual(store.state)
    expect(await themeNames(host, folder)).toEqual(['leverage', 'guarantees'])
    expect(JSON.parse(await readFile(join(folder, 'project.json'), 'utf8'))).toEqual({
      format: 'mediation-notebook',
      id: store.projectId,
      schema: 1,
      minReader: 1,
    })
  })

  it('has a committed change on the disk when the commit is acknowledged', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('leverage'))
    expect(await readFile(await onlyLog(folder), 'utf8')).toContain('"leverage"')
    await store.close()
  })

  it('writes a thousand changes made at once, in their order', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    const ids = Array.from({ length: 1000 }, (_, index) => `t_${String(index).padStart(5, '0')}`)
    await Promise.all(ids.map((id) => store.commit(aTheme(id, id))))
    await store.close()
    expect(await themeNames(host, folder)).toEqual(ids)
  })

  it('begins a new segment when one has grown long, and reads both', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('x'.repeat(4_100_000), 't_0001'))
    await store.commit(aTheme('after', 't_0002'))
    await store.close()
    const [writer] = await readdir(join(folder, 'ops'))
    expect(await readdir(join(folder, 'ops', writer ?? ''))).toEqual(['000001.ndjson', '000002.ndjson'])
    expect((await themeNames(host, folder))[1]).toBe('after')
  })

  it('goes on in its own log when opened again', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('first'))
    await store.close()
    const again = await ProjectStore.openForWriting(host, folder, 'Tester')
    await again.commit(aTheme('second'))
    await again.close()
    expect(await readdir(join(folder, 'ops'))).toHaveLength(1)
    expect(await themeNames(host, folder)).toEqual(['first', 'second'])
  })

  it('gets a writer of its own as a copy, so that no two copies share a log', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('first'))
    await store.close()
    const copy = `${folder}-copy`
    await cp(folder, copy, { recursive: true })
    const copied = await ProjectStore.openForWriting(host, copy, 'Tester')
    await copied.commit(aTheme('in the copy', 't_0009'))
    await copied.close()
    expect(await readdir(join(copy, 'ops'))).toHaveLength(2)
    expect(await themeNames(host, copy)).toEqual(['first', 'in the copy'])
  })

  it('gets a new writer when its log is shorter than remembered', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('first'))
    await copyFile(await onlyLog(folder), join(folder, '..', 'older'))
    await store.commit(aTheme('second'))
    await store.close()
    await copyFile(join(folder, '..', 'older'), await onlyLog(folder))
    const restored = await ProjectStore.openForWriting(host, folder, 'Tester')
    await restored.commit(aTheme('third'))
    await restored.close()
    expect(await readdir(join(folder, 'ops'))).toHaveLength(2)
    expect(await themeNames(host, folder)).toEqual(['first', 'third'])
  })

  it('takes in the log of another writer that was put beside its own', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('mine'))
    await store.close()
    const copy = `${folder}-colleague`
    await cp(folder, copy, { recursive: true })
    const theirs = await ProjectStore.openForWriting(await aHost({ chance: seededChance(7) }), copy, 'Colleague')
    await theirs.commit(aTheme('theirs'))
    await theirs.close()
    await cp(join(copy, 'ops'), join(folder, 'ops'), { recursive: true })
    expect(await themeNames(host, folder)).toEqual(['mine', 'theirs'])
  })
})

describe('a log that ends in the middle of a line', () => {
  it('is read without it, and left alone, by whoever does not hold the lock', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('whole'))
    await store.commit(aTheme('torn'))
    await store.close()
    const log = await onlyLog(folder)
    const bytes = await readFile(log)
    await truncate(log, bytes.length - 5)
    expect(await themeNames(host, folder)).toEqual(['whole'])
    expect(await readFile(log)).toHaveLength(bytes.length - 5)
  })

  it('is cut back, with the torn bytes kept aside, by its own writer', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('whole'))
    await store.close()
    await appendFile(await onlyLog(folder), '0000 torn')
    const again = await ProjectStore.openForWriting(host, folder, 'Tester')
    await again.commit(aTheme('after'))
    await again.close()
    expect(await themeNames(host, folder)).toEqual(['whole', 'after'])
    expect((await ProjectStore.openForReading(host, folder)).findings).toEqual([])
    const [kept] = await readdir(join(again.dataPath, 'torn-lines'))
    expect(await readFile(join(again.dataPath, 'torn-lines', kept ?? ''), 'utf8')).toBe('0000 torn')
  })
})

describe('the lock of a project', () => {
  it('lets one process write and names it to the next', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await expect(ProjectStore.openForWriting(host, folder, 'Second')).rejects.toMatchObject({
      code: 'projectLocked',
      data: { holder: { pid: process.pid, program: 'the test', coder: 'Tester' } },
    })
    await store.close()
    await (await ProjectStore.openForWriting(host, folder, 'Second')).close()
  })

  it('does not stop anybody from reading', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.commit(aTheme('leverage'))
    expect(await themeNames(host, folder)).toEqual(['leverage'])
    await store.close()
  })

  it('is set aside when its process is gone', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.close()
    const holder = { pid: 4_000_000, started: '1@x', program: 'gone', coder: 'Gone', since: '' }
    await writeFile(join(store.dataPath, 'lock'), JSON.stringify(holder))
    await (await ProjectStore.openForWriting(host, folder, 'Tester')).close()
  })

  it('is set aside when its process number now belongs to another process', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.close()
    const holder = { pid: process.ppid, started: 'before the last boot', program: 'gone', coder: 'Gone', since: '' }
    await writeFile(join(store.dataPath, 'lock'), JSON.stringify(holder))
    await (await ProjectStore.openForWriting(host, folder, 'Tester')).close()
  })

  it('lets exactly one of twenty in that come at once upon a stale one', async () => {
    const host = await aHost()
    const { folder, store } = await aProject(host)
    await store.close()
    const holder = { pid: 4_000_000, started: '1@x', program: 'gone', coder: 'Gone', since: '' }
    await writeFile(join(store.dataPath, 'lock'), JSON.stringify(holder))
    const tries = Array.from({ length: 20 }, (_, i) =>
      ProjectStore.openForWriting({ ...host, chance: seededChance(i + 10) }, folder, `Coder ${i}`),
    )
    const opened = (await Promise.allSettled(tries)).filter((result) => result.status === 'fulfilled')
    expect(opened).toHaveLength(1)
  })
})

/** The real file system, but for what a test lets go wrong with files that are open. */
function faulty(host: Host, fault: (file: OpenFile, path: string) => Partial<OpenFile>): FileSystem {
  return {
    ...host.files,
    async open(path, flags) {
      const file = await host.files.open(path, flags)
      return {
        write: (...call) => file.write(...call),
        read: (...call) => file.read(...call),
        stat: () => file.stat(),
        truncate: (bytes) => file.truncate(bytes),
        sync: () => file.sync(),
        datasync: () => file.datasync(),
        close: () => file.close(),
        ...fault(file, path),
      }
    },
  }
}

describe('when writing fails', () => {
  it('writes the rest after a short write', async () => {
    const host = await aHost()
    const files = faulty(host, (file) => ({
      write: (bytes, offset, length, position) => file.write(bytes, offset, Math.min(length, 7), position),
    }))
    const { folder, store } = await aProject({ ...host, files })
    await store.commit(aTheme('leverage'))
    await store.close()
    expect(await themeNames(host, folder)).toEqual(['leverage'])
  })

  it('turns read-only on a full disk, with what was acknowledged safe and the log whole', async () => {
    const host = await aHost()
    let room = Number.POSITIVE_INFINITY
    const files = faulty(host, (file, path) => ({
      async write(bytes, offset, length, position) {
        if (!path.endsWith('.ndjson')) return file.write(bytes, offset, length, position)
        if (room === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
        const some = Math.min(length, room)
        room -= some
        return file.write(bytes, offset, some, position)
      },
    }))
    const { folder, store } = await aProject({ ...host, files })
    await store.commit(aTheme('acknowledged'))
    room = 10
    await expect(store.commit(aTheme('too much'))).rejects.toMatchObject({ code: 'diskFull' })
    await expect(store.commit(aTheme('later'))).rejects.toMatchObject({ code: 'projectReadOnly' })
    expect(await themeNames(host, folder)).toEqual(['acknowledged'])
    expect((await ProjectStore.openForReading(host, folder)).findings).toEqual([])
  })
})

describe('what is not a project', () => {
  it.each([
    ['a folder that is not there', async (at: string) => at, 'folderMissing'],
    [
      'a folder of something else',
      async (at: string) => {
        await mkdir(at)
        return at
      },
      'notAProject',
    ],
    [
      'a file',
      async (at: string) => {
        await writeFile(at, 'text')
        return at
      },
      'notAProject',
    ],
    [
      'a folder whose project.json is damaged',
      async (at: string) => {
        await mkdir(at)
        await writeFile(join(at, 'project.json'), '{"format":"mediation')
        return at
      },
      'notAProject',
    ],
    [
      'a project of a newer version',
      async (at: string) => {
        await mkdir(at)
        await writeFile(
          join(at, 'project.json'),
          '{"format":"mediation-notebook","id":"p_0001","schema":9,"minReader":9}',
        )
        return at
      },
      'projectNewer',
    ],
  ])('is refused: %s', async (_what, make, code) => {
    const host = await aHost()
    const folder = await make(join(await temporaryFolder(), 'x'))
    await expect(ProjectStore.openForWriting(host, folder, 'Tester')).rejects.toMatchObject({ code })
  })

  it('is never made over: a folder that holds something is refused', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'thesis.txt'), 'mine')
    await expect(ProjectStore.create(await aHost(), folder, 'Tester')).rejects.toMatchObject({ code: 'folderNotEmpty' })
    expect(await readdir(folder)).toEqual(['thesis.txt'])
  })
})

import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { backupsFolder, backupsOf } from '../../../main/core/backup/backup-files.ts'
import { takeBackup } from '../../../main/core/backup/take-backup.ts'
import type { OpenFile } from '../../../main/core/ports/file-system.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aClient, aProject, importTexts, type TestProject, talks } from '../../support/a-project.ts'
import { plainState } from '../../support/plain-state.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'
import { filesBelow } from '../../support/two-copies.ts'

async function aFilledProject(given?: Host): Promise<TestProject> {
  const test = await aProject(given)
  await importTexts(test, talks)
  return test
}

const ofProject = ({ host, opened }: TestProject) => backupsOf(host, opened.store.projectId)

/** Closes the project and opens it for writing again, as on another day or later on the same one. */
async function reopen(test: TestProject): Promise<void> {
  await test.client.project.close({ project: test.project })
  test.project = (await test.client.project.open({ folder: test.folder, mode: 'writing' })).handle
  await test.context.projects.get(test.project).backup?.end()
}

describe('a backup', () => {
  it('is of the state it was taken of, and restores to it with every file the same', async () => {
    const test = await aFilledProject()
    const backup = await takeBackup(test.opened.store, 'daily')
    expect(await test.client.backup.list({ of: test.folder })).toEqual([
      {
        backup: backup.name,
        projectId: test.opened.store.projectId,
        title: 'Talks',
        folder: test.opened.store.folder,
        takenAt: expect.stringMatching(/^2026-01-01T/),
        reason: 'daily',
        articles: 1,
        highlights: 0,
        bytes: expect.any(Number),
      },
    ])
    await test.client.theme.create({ project: test.project, name: 'later' })
    const folder = join(await temporaryFolder(), 'restored')
    const row = await test.client.backup.restore({ of: test.folder, folder })
    expect(row).toMatchObject({ project: folder, title: 'Talks', backup: backup.name, articles: 1, leftOut: [] })
    const restored = await ProjectStore.openForReading(test.host, folder)
    expect(restored.state.collections.get('theme')).toBeUndefined()
    expect(await test.client.project.check({ folder })).toEqual([])
    const original = await filesBelow(test.folder)
    for (const [path, bytes] of Object.entries(await filesBelow(folder)))
      expect(original[path]?.startsWith(bytes)).toBe(true)
  })

  it('holds what two of them have in common once', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    const contents = join(backupsFolder(test.host, test.opened.store.projectId), 'contents')
    const count = async () => Object.keys(await filesBelow(contents)).length
    const before = await count()
    await test.client.theme.create({ project: test.project, name: 'leverage' })
    await takeBackup(test.opened.store, 'merge')
    expect((await count()) - before).toBe(2) // the log, which is longer now, and the list of files
  })

  it('is not taken where the log read back is not the one it was taken of', async () => {
    const plain = await aHost()
    let isWrong = false
    const files = {
      ...plain.files,
      async readFile(path: string) {
        const bytes = await plain.files.readFile(path)
        const isLog = path.includes('/contents/') && Buffer.from(bytes).includes('"label":"project.create"')
        return isWrong && isLog ? bytes.slice(0, -1) : bytes
      },
    }
    const test = await aFilledProject({ ...plain, files })
    isWrong = true
    await expect(takeBackup(test.opened.store, 'daily')).rejects.toMatchObject({ code: 'backupUnsound' })
    expect(await ofProject(test)).toEqual([])
  })

  it('gives its room back on a full disk and leaves the project writable', async () => {
    const plain = await aHost()
    let room = Number.POSITIVE_INFINITY
    const files = {
      ...plain.files,
      async open(path: string, flags: 'r' | 'r+' | 'a' | 'wx'): Promise<OpenFile> {
        const file = await plain.files.open(path, flags)
        if (!path.includes('backups')) return file
        return new Proxy(file, {
          get(target, name: keyof OpenFile) {
            const value: unknown = target[name]
            if (name !== 'write') return typeof value === 'function' ? value.bind(target) : value
            return async (bytes: Uint8Array, offset: number, length: number, position: number | null) => {
              if (room < length) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
              room -= length
              return target.write(bytes, offset, length, position)
            }
          },
        })
      },
    }
    const test = await aFilledProject({ ...plain, files })
    room = 2_000
    await expect(takeBackup(test.opened.store, 'daily')).rejects.toMatchObject({ code: 'diskFull' })
    const left = Object.keys(await filesBelow(backupsFolder(test.host, test.opened.store.projectId)))
    expect(left).toEqual([])
    await test.client.theme.create({ project: test.project, name: 'leverage' })
    expect(await test.client.project.check({ folder: test.folder })).toEqual([])
  })

  it('takes a text that is damaged in the project from an earlier one', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    const [path = ''] = Object.keys(await filesBelow(test.folder)).filter((each) => each.startsWith('/articles/'))
    await writeFile(join(test.folder, path), 'damaged')
    await takeBackup(test.opened.store, 'merge')
    const folder = join(await temporaryFolder(), 'restored')
    expect(await test.client.backup.restore({ of: test.folder, folder })).toMatchObject({ leftOut: [] })
    expect(await test.client.project.check({ folder })).toEqual([])
  })

  it('waits for another one of the same project', async () => {
    const test = await aFilledProject()
    const taken = await Promise.all([takeBackup(test.opened.store, 'daily'), takeBackup(test.opened.store, 'merge')])
    expect((await ofProject(test)).map(({ name }) => name).sort()).toEqual(taken.map(({ name }) => name).sort())
  })
})

describe("the day's backup", () => {
  it('is taken on the first opening for writing of a day, and not on the second', async () => {
    const test = await aFilledProject()
    await reopen(test)
    await reopen(test)
    expect(await ofProject(test)).toMatchObject([{ reason: 'daily', articles: 1 }])
  })

  it('does not keep the project from being used meanwhile', async () => {
    const plain = await aHost()
    let letGo = () => undefined as unknown
    const held = new Promise((resolve) => {
      letGo = () => resolve(undefined)
    })
    const files = {
      ...plain.files,
      async mkdir(path: string) {
        if (path.endsWith('contents')) await held
        return plain.files.mkdir(path)
      },
    }
    const test = await aFilledProject({ ...plain, files })
    await test.client.project.close({ project: test.project })
    const { handle: project } = await test.client.project.open({ folder: test.folder, mode: 'writing' })
    await test.client.theme.create({ project, name: 'leverage' })
    expect(await test.client.theme.list({ project })).toMatchObject([{ name: 'leverage' }])
    expect(await ofProject(test)).toEqual([])
    letGo()
    await vi.waitFor(async () => expect(await ofProject(test)).toHaveLength(1))
  })

  it('that could not be taken is told in the summary, and the project goes on', async () => {
    const plain = await aHost()
    let isFull = false
    const files = {
      ...plain.files,
      async mkdir(path: string) {
        if (isFull && path.endsWith('contents')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return plain.files.mkdir(path)
      },
    }
    const test = await aFilledProject({ ...plain, files })
    await test.client.project.close({ project: test.project })
    isFull = true
    const { handle: project } = await test.client.project.open({ folder: test.folder, mode: 'writing' })
    await vi.waitFor(async () =>
      expect((await test.client.project.summary({ project })).backupFailure).toMatch(/^The disk is full/),
    )
    await test.client.theme.create({ project, name: 'leverage' })
  })
})

describe('restoring', () => {
  it('finds the backups of a folder that is gone, and of one whose project.json is damaged', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    await test.client.project.close({ project: test.project })
    await writeFile(join(test.folder, 'project.json'), 'oops')
    expect(await test.client.backup.list({ of: test.folder })).toHaveLength(1)
    await rm(test.folder, { recursive: true })
    expect(await test.client.backup.list({ of: test.folder })).toHaveLength(1)
    expect(await test.client.backup.list({ of: test.opened.store.projectId })).toHaveLength(1)
    expect(await test.client.backup.list({ of: null })).toHaveLength(1)
    await expect(test.client.backup.list({ of: '/nowhere' })).rejects.toMatchObject({ code: 'backupMissing' })
  })

  it('makes whoever writes in the restored folder a new writer, also at the old place', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    const writers = await readdir(join(test.folder, 'ops'))
    await test.client.project.close({ project: test.project })
    await rm(test.folder, { recursive: true })
    for (const folder of [join(await temporaryFolder(), 'restored'), test.folder]) {
      await test.client.backup.restore({ of: test.folder, folder })
      const { handle: project } = await test.client.project.open({ folder, mode: 'writing' })
      await test.client.theme.create({ project, name: 'after the restoring' })
      await test.client.project.close({ project })
      const now = await readdir(join(folder, 'ops'))
      expect(now).toHaveLength(2)
      expect(now).toEqual(expect.arrayContaining(writers))
      const [log] = await Promise.all(
        writers.map((writer) => readFile(join(folder, 'ops', writer, '000001.ndjson'), 'utf8')),
      )
      expect(log).not.toContain('after the restoring')
    }
  })

  it('brings back typing that was in no log', async () => {
    const test = await aFilledProject()
    const { client, project } = test
    const { id: sectionId } = await client.section.create({ project, title: 'Findings' })
    const { text } = await client.section.take({ project, sectionId, tab: 'one' })
    const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'typed', format: 0 }] }
    const content = { root: { type: 'root', children: [paragraph] } }
    await client.section.keepDraft({ project, sectionId, tab: 'one', content, heads: text.heads })
    await takeBackup(test.opened.store, 'daily')
    const folder = join(await temporaryFolder(), 'restored')
    await client.backup.restore({ of: test.folder, folder })
    const { handle: restored } = await client.project.open({ folder, mode: 'writing' })
    expect(await client.section.read({ project: restored, sectionId })).toMatchObject({ content, conflicts: [] })
  })

  it('leaves out a text that is damaged in the backup and says so, and refuses a damaged log', async () => {
    const test = await aFilledProject()
    const backup = await takeBackup(test.opened.store, 'daily')
    const contents = join(backupsFolder(test.host, test.opened.store.projectId), 'contents')
    const [body = ''] = Object.keys(await filesBelow(test.folder)).filter((path) => path.startsWith('/articles/'))
    const hash = body.slice('/articles/ab/'.length, -'.json'.length)
    await truncate(join(contents, hash.slice(0, 2), hash), 10)
    const folder = await temporaryFolder()
    const restore = (name: string) =>
      test.client.backup.restore({ of: test.folder, backup: backup.name, folder: join(folder, name) })
    expect(await restore('one')).toMatchObject({ leftOut: [body.slice(1)] })
    const logs = Object.entries(await filesBelow(contents)).filter(([, bytes]) =>
      bytes.includes('"label":"project.create"'),
    )
    for (const [path] of logs) await truncate(join(contents, path), 10)
    await expect(restore('two')).rejects.toMatchObject({ code: 'backupDamaged', data: { backup: backup.name } })
    expect(await readdir(folder)).toEqual(['one'])
  })

  it('does not replace anything', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    await expect(test.client.backup.restore({ of: test.folder, folder: test.folder })).rejects.toMatchObject({
      code: 'folderNotEmpty',
    })
  })

  it('is not put into the folder of a project', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    const folder = join(test.folder, 'articles', 'restored')
    await expect(test.client.backup.restore({ of: test.folder, folder })).rejects.toMatchObject({
      code: 'outputUnwritable',
      data: { reason: 'it lies inside the folder of a project' },
    })
    expect(existsSync(folder)).toBe(false)
  })

  it('prefers the backups of the very folder to those of its copies', async () => {
    const test = await aFilledProject()
    await takeBackup(test.opened.store, 'daily')
    const copy = join(await temporaryFolder(), 'copy')
    await cp(test.folder, copy, { recursive: true })
    const { client } = await aClient(test.host)
    const { handle: project } = await client.project.open({ folder: copy, mode: 'writing' })
    await client.theme.create({ project, name: 'in the copy' })
    await client.project.close({ project })
    await rename(copy, `${copy}-moved`)
    const folders = async (of: string) => (await client.backup.list({ of })).map(({ folder }) => folder)
    expect(await folders(test.folder)).toEqual([test.opened.store.folder, copy])
    expect(await folders(copy)).toEqual([copy])
    expect(plainState(test.opened.store.state).some(({ record }) => record.startsWith('theme'))).toBe(false)
  })
})

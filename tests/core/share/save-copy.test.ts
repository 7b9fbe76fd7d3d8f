import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../main/core/check/check-project.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'
import { failingFiles } from '../../support/failing-files.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

/** A project with an article and a highlight, whose disk then filled up in the middle of the next note. */
async function aProjectOnAFullDisk() {
  const host = await aHost()
  const disk = failingFiles(host.files)
  const test = await aProject({ ...host, files: disk.files })
  const [articleId = ''] = await importTexts(test, talks)
  const { id } = await mark(test, articleId, 'Both sides')
  disk.failFromNow(0, 'ENOSPC', 'for good')
  const { client, project } = test
  await expect(client.highlight.setNote({ project, highlightId: id, note: 'typed in vain?' })).rejects.toMatchObject({
    code: 'diskFull',
  })
  return { test, disk, articleId, id, copy: join(await temporaryFolder(), 'copy') }
}

const noteIn = (store: ProjectStore, id: string) => store.state.collections.get('highlight')?.get(id)?.values.note

describe('a project saved elsewhere', () => {
  it('has what could not be written, with its history, and nothing that check complains of', async () => {
    const { test, disk, id, copy } = await aProjectOnAFullDisk()
    const { client, project, host } = test
    expect(await client.project.summary({ project })).toMatchObject({ writable: false, unsaved: 1 })
    disk.mend()
    const row = await client.project.saveCopy({ project, folder: copy })
    expect(row).toMatchObject({ unsaved: 1, hasHistory: true, missing: [] })
    const saved = await ProjectStore.openForReading(host, copy)
    expect(noteIn(saved, id)).toBe('typed in vain?')
    expect(saved.projectId).toBe(test.opened.store.projectId)
    expect(await checkProject(host, copy)).toEqual([])
    const there = await ProjectStore.openForReading(host, test.folder)
    expect(noteIn(there, id)).toBeUndefined()
  })

  it('has the records as they are in memory where the folder is gone, and says what it lacks', async () => {
    const { test, disk, id, copy } = await aProjectOnAFullDisk()
    const { client, project, host, folder } = test
    disk.mend()
    await rename(folder, `${folder}-pulled-out`)
    const row = await client.project.saveCopy({ project, folder: copy })
    expect(row).toMatchObject({ hasHistory: false })
    expect(row.missing).toHaveLength(2)
    const saved = await ProjectStore.openForReading(host, copy)
    expect(noteIn(saved, id)).toBe('typed in vain?')
    const records = ({ state }: ProjectStore) =>
      [...state.collections].flatMap(([c, all]) => [...all].map(([key, { values }]) => [c, key, values]))
    expect(records(saved)).toEqual(records(test.opened.store))
  })

  it('leaves out a text that is damaged, and names it', async () => {
    const { test, disk, copy } = await aProjectOnAFullDisk()
    disk.mend()
    const [shelf = ''] = await readdir(join(test.folder, 'articles'))
    const [name = ''] = await readdir(join(test.folder, 'articles', shelf))
    await writeFile(join(test.folder, 'articles', shelf, name), '[]')
    const row = await test.client.project.saveCopy({ project: test.project, folder: copy })
    expect(row.missing).toEqual([`articles/${shelf}/${name}`])
  })

  it('is refused inside the project and where something is', async () => {
    const { test, disk } = await aProjectOnAFullDisk()
    disk.mend()
    const { client, project, folder } = test
    await expect(client.project.saveCopy({ project, folder: join(folder, 'copy') })).rejects.toMatchObject({
      code: 'outputUnwritable',
    })
    await expect(client.project.saveCopy({ project, folder: join(folder, '..') })).rejects.toMatchObject({
      code: 'folderNotEmpty',
    })
  })
})

describe('a project whose disk was full', () => {
  it('goes on under the same handle when it is opened for writing again, with what had been in memory alone', async () => {
    const { test, disk, id } = await aProjectOnAFullDisk()
    const { client, project, folder, host } = test
    const stream = await client.project.changes({ project, tab: 'one' })
    await expect(client.project.open({ folder, mode: 'writing' })).rejects.toMatchObject({ code: 'diskFull' })
    disk.mend()
    expect(await client.project.open({ folder, mode: 'writing' })).toMatchObject({ handle: project, writable: true })
    const types: string[] = []
    while (types.at(-1) !== 'writable') {
      const next = await stream.next()
      if (next.done) break
      types.push(next.value.type)
    }
    expect(types).toContain('committed')
    await stream.return?.()
    expect(noteIn(await ProjectStore.openForReading(host, folder), id)).toBe('typed in vain?')
    expect(await client.project.summary({ project })).toMatchObject({
      writable: true,
      unsaved: 0,
      readOnlyReason: null,
    })
  })
})

describe('the report on opening', () => {
  const reportOf = ({ client, project }: TestProject) => client.project.report({ project })

  it('is empty for a sound project', async () => {
    const test = await aProject()
    await importTexts(test, talks)
    expect(await reportOf(test)).toEqual([])
  })

  it('names texts and originals that are not there', async () => {
    const test = await aProject()
    await importTexts(test, talks)
    for (const kind of ['articles', 'files']) await rm(join(test.folder, kind), { recursive: true })
    expect((await reportOf(test)).map(({ code }) => code)).toEqual(['contentMissing', 'contentMissing'])
  })

  it('tells of typing that cannot be read, and keeps what is left of it', async () => {
    const test = await aProject()
    const { client, project, folder, opened } = test
    await client.project.close({ project })
    const drafts = join(opened.store.dataPath, 'drafts')
    await mkdir(drafts, { recursive: true })
    await writeFile(join(drafts, 's_0001.json'), '{"sectionId":"s_0001","content":{"text":"typed for an ho')
    const { handle } = await client.project.open({ folder, mode: 'writing' })
    const rows = await client.project.report({ project: handle })
    expect(rows.map(({ code }) => code)).toEqual(['draftDamaged'])
    const [kept = ''] = await readdir(drafts)
    expect(await readFile(join(drafts, kept), 'utf8')).toContain('typed for an ho')
  })
})

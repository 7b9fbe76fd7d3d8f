import { appendFile, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeBackup } from '../../../main/core/backup/take-backup.ts'
import { aClient, aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'
import { temporaryFolder } from '../../support/test-host.ts'
import { filesBelow } from '../../support/two-copies.ts'

const secret = 'doubtful-source-Zarqun'

async function aNotedProject(): Promise<TestProject & { highlightId: string; articleId: string }> {
  const test = await aProject()
  const [articleId = ''] = await importTexts(test, talks)
  const { id: highlightId } = await mark(test, articleId, 'Both sides')
  await test.client.privateNote.set({ project: test.project, highlightId, text: `ask about the ${secret}` })
  return { ...test, highlightId, articleId }
}

const notesIn = async ({ client, project }: Pick<TestProject, 'client' | 'project'>, articleId: string) =>
  (await client.privateNote.listFor({ project, articleId })).map(({ text }) => text)

/** The files below a folder in which the words stand. */
async function filesWith(folder: string, words: string): Promise<string[]> {
  const found: string[] = []
  for (const path of Object.keys(await filesBelow(folder)))
    if ((await readFile(join(folder, path))).includes(words)) found.push(path)
  return found
}

/** The project of this test opened by another process of the same machine. */
async function reopened<T extends TestProject>(test: T, folder = test.folder): Promise<T> {
  await test.context.projects.closeAll()
  const { client, context } = await aClient(test.host)
  const { handle: project } = await client.project.open({ folder, mode: 'writing' })
  return { ...test, client, context, project, folder }
}

describe('a private note', () => {
  it('is there again when the project is opened again, as it was last written', async () => {
    const test = await aNotedProject()
    const { client, project, highlightId, articleId } = test
    await client.privateNote.set({ project, highlightId, text: 'asked' })
    const again = await reopened(test)
    expect(await again.client.privateNote.listFor({ project: again.project, articleId })).toEqual([
      { highlightId, text: 'asked' },
    ])
    await again.client.privateNote.set({ project: again.project, highlightId, text: '' })
    expect(await notesIn(again, articleId)).toEqual([])
  })

  it('is in no file of the project’s folder, of a shared file, of a saved copy or of an unpacked one', async () => {
    const test = await aNotedProject()
    const { client, project, folder } = test
    const out = await temporaryFolder()
    const section = await client.section.create({ project, title: 'Draft' })
    await client.highlight.setNote({ project, highlightId: test.highlightId, note: 'seen-by-all' })
    await client.project.share({ project, file: join(out, 'talks.mnb') })
    await client.project.saveCopy({ project, folder: join(out, 'copy') })
    await client.project.openShared({ file: join(out, 'talks.mnb'), folder: join(out, 'unpacked') })
    expect(section.id).toBeTruthy()
    for (const place of [folder, join(out, 'copy'), join(out, 'unpacked')]) {
      expect(await filesWith(place, 'seen-by-all')).not.toEqual([])
      expect(await filesWith(place, secret)).toEqual([])
    }
    expect(await filesWith(test.host.dataFolder, secret)).not.toEqual([])
  })

  it('stays where it is when a colleague’s work is merged, and is not in what goes back', async () => {
    const test = await aNotedProject()
    const { client, project, articleId, folder } = test
    const out = await temporaryFolder()
    await client.project.share({ project, file: join(out, 'talks.mnb') })
    const colleague = await aClient()
    await colleague.client.project.openShared({ file: join(out, 'talks.mnb'), folder: join(out, 'theirs') })
    const theirs = await colleague.client.project.open({
      folder: join(out, 'theirs'),
      mode: 'writing',
      coderName: 'Colleague',
    })
    expect(await notesIn({ client: colleague.client, project: theirs.handle }, articleId)).toEqual([])
    await colleague.client.theme.create({ project: theirs.handle, name: 'leverage' })
    await colleague.client.project.share({ project: theirs.handle, file: join(out, 'back.mnb') })
    await client.merge.run({ project, file: join(out, 'back.mnb') })
    expect(await client.theme.list({ project })).toHaveLength(1)
    expect(await notesIn(test, articleId)).toEqual([`ask about the ${secret}`])
    expect(await filesWith(folder, secret)).toEqual([])
  })

  it('comes back with a backup, into a folder of its own', async () => {
    const test = await aNotedProject()
    const { client, project, highlightId, articleId } = test
    await takeBackup(test.opened.store, 'daily')
    await client.privateNote.set({ project, highlightId, text: '' })
    const folder = join(await temporaryFolder(), 'restored')
    await client.backup.restore({ of: test.folder, folder })
    expect(await filesWith(folder, secret)).toEqual([])
    const restored = await client.project.open({ folder, mode: 'writing' })
    const there = { client, project: restored.handle }
    expect(await notesIn(there, articleId)).toEqual([`ask about the ${secret}`])
    await client.privateNote.set({ project: restored.handle, highlightId, text: 'written after' })
    expect(await notesIn(there, articleId)).toEqual(['written after'])
    expect(await notesIn(test, articleId)).toEqual([])
  })

  it('goes along when the project’s folder is moved', async () => {
    const test = await aNotedProject()
    await test.context.projects.closeAll()
    const moved = join(await temporaryFolder(), 'moved')
    await rename(test.folder, moved)
    const there = await reopened(test, moved)
    expect(await notesIn(there, test.articleId)).toEqual([`ask about the ${secret}`])
    await there.client.privateNote.set({
      project: there.project,
      highlightId: test.highlightId,
      text: 'after the move',
    })
    const again = await reopened(there)
    expect(await notesIn(again, test.articleId)).toEqual(['after the move'])
  })

  it('is written behind a line that a crash left unfinished', async () => {
    const test = await aNotedProject()
    await test.context.projects.closeAll()
    const [log = ''] = await filesWith(test.host.dataFolder, secret)
    await appendFile(join(test.host.dataFolder, log), '12345678 {"v":1,"t":"cut of')
    const again = await reopened(test)
    await again.client.privateNote.set({ project: again.project, highlightId: test.highlightId, text: 'after it' })
    const last = await reopened(again)
    expect(await notesIn(last, test.articleId)).toEqual(['after it'])
  })

  it('is the own of each coder', async () => {
    const test = await aNotedProject()
    await test.context.projects.closeAll()
    const { client } = await aClient(test.host)
    const { handle: project } = await client.project.open({ folder: test.folder, mode: 'writing', coderName: 'Other' })
    expect(await notesIn({ client, project }, test.articleId)).toEqual([])
    await client.privateNote.set({ project, highlightId: test.highlightId, text: 'of the other' })
    expect(await notesIn({ client, project }, test.articleId)).toEqual(['of the other'])
  })

  it('is found by the beginnings of its words', async () => {
    const { client, project, highlightId } = await aNotedProject()
    const found = await client.privateNote.search({ project, query: 'ZARQ ask' })
    expect(found).toMatchObject({ total: 1, rows: [{ highlightId, privateNote: `ask about the ${secret}` }] })
    expect(await client.privateNote.search({ project, query: 'arqun' })).toEqual({ total: 0, rows: [] })
    expect(await client.privateNote.search({ project, query: ' – ' })).toEqual({ total: 0, rows: [] })
  })

  it('cannot be written where the project can only be read', async () => {
    const test = await aNotedProject()
    const { handle: project } = await test.client.project.open({ folder: test.folder, mode: 'reading' })
    await expect(
      test.client.privateNote.set({ project, highlightId: test.highlightId, text: 'no' }),
    ).rejects.toMatchObject({ code: 'projectReadOnly' })
    expect(await notesIn({ client: test.client, project }, test.articleId)).toEqual([`ask about the ${secret}`])
  })
})

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aClient, aProject } from '../../support/a-project.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

describe('several tabs on one project', () => {
  it('share one handle, also when they open it at the same time', async () => {
    const { client, context, folder, project } = await aProject()
    await client.project.close({ project })
    const open = () => client.project.open({ folder, mode: 'writing' })
    const [first, second] = await Promise.all([open(), open()])
    expect(second).toEqual(first)
    expect(context.projects.get(first?.handle ?? '').store.isWritable).toBe(true)
  })

  it('keep it open until the last of them that listens has closed it', async () => {
    const { client, folder, project } = await aProject()
    const stop = new AbortController()
    const stream = await client.project.changes({ project, tab: 'second' }, { signal: stop.signal })
    await stream.next()
    await client.project.close({ project, tab: 'first' })
    expect(await client.article.table({ project })).toEqual([])
    await client.project.close({ project, tab: 'second' })
    await expect(client.article.table({ project })).rejects.toMatchObject({ code: 'projectNotOpen' })
    expect(await stream.next()).toEqual({ done: true, value: undefined })
    await aClient(await aHost()).then(({ client: other }) => other.project.open({ folder, mode: 'writing' }))
  })
})

describe('the list of recent projects', () => {
  it('has the last opened first, with the title it has now and whether it is still there', async () => {
    const host = await aHost()
    const first = await aProject(host)
    const second = await aProject(host)
    await first.client.project.rename({ project: first.project, title: 'Talks in Doha' })
    await rm(second.folder, { recursive: true })
    expect(await first.client.project.recent({})).toEqual([
      { folder: first.opened.store.folder, title: 'Talks in Doha', openedAt: expect.any(String), exists: true },
      { folder: second.opened.store.folder, title: 'Talks', openedAt: expect.any(String), exists: false },
    ])
    await first.client.project.forget({ folder: second.opened.store.folder })
    expect((await first.client.project.recent({})).map(({ title }) => title)).toEqual(['Talks in Doha'])
  })

  it('starts anew where its file is damaged', async () => {
    const { client, host } = await aClient()
    await mkdir(host.dataFolder, { recursive: true })
    await writeFile(join(host.dataFolder, 'recent.json'), '{"projects":[{"fold')
    expect(await client.project.recent({})).toEqual([])
  })
})

describe('the sample project', () => {
  it('is made in an empty folder, with nothing in it to undo', async () => {
    const { client } = await aClient()
    const folder = join(await temporaryFolder(), 'sample')
    const { handle: project } = await client.project.createSample({ folder, coderName: 'Tester' })
    const { counts, writable } = await client.project.summary({ project })
    expect({ writable, hasArticles: counts.articles > 5, hasHighlights: counts.highlights > 20 }).toEqual({
      writable: true,
      hasArticles: true,
      hasHighlights: true,
    })
    expect(await client.history.state({ project })).toEqual({ undo: null, redo: null })
    expect((await client.project.check({ folder })).filter(({ severity }) => severity === 'fault')).toEqual([])
  })
})

describe('the summary of a project', () => {
  it('says what it is, who works in it, and how much is in it', async () => {
    const { client, project, opened, folder } = await aProject()
    await client.theme.create({ project, name: 'leverage' })
    await client.section.create({ project, title: 'Findings' })
    expect(await client.project.summary({ project })).toEqual({
      handle: project,
      folder: opened.store.folder,
      id: opened.store.projectId,
      title: 'Talks',
      writable: true,
      coder: { id: opened.coderId, name: 'Tester', colour: expect.stringMatching(/^#/) },
      counts: { articles: 0, highlights: 0, actors: 0, events: 0, themes: 1, sections: 1 },
      backupFailure: null,
      drafts: 0,
      readOnlyReason: null,
      unsaved: 0,
    })
    const reading = await client.project.open({ folder, mode: 'reading' })
    expect(await client.project.summary({ project: reading.handle })).toMatchObject({ writable: false, coder: null })
    await expect(client.project.rename({ project: reading.handle, title: 'Mine' })).rejects.toMatchObject({
      code: 'projectReadOnly',
    })
  })
})

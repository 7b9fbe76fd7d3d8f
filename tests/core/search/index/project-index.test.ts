import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aProject, importTexts, mark, type TestProject, talks } from '../../../support/a-project.ts'

async function anIndexed() {
  const project = await aProject()
  const [article = ''] = await importTexts(project, talks)
  await project.opened.index?.bringInStep()
  return { ...project, article }
}

async function found(project: TestProject, query: string) {
  const { rows, answeredBy } = await project.client.search.query({ project: project.project, query })
  return [answeredBy, ...rows.map(({ kind, record }) => `${kind} ${record.id}`)]
}

test('until the index knows an article, a search reads it', async () => {
  const project = await aProject()
  const [first] = await importTexts(project, talks)
  expect(await found(project, 'delegations')).toEqual(['scan', `article ${first}`])
  await project.opened.index?.bringInStep()
  expect(await found(project, 'delegations')).toEqual(['index', `article ${first}`])
  const [second] = await importTexts(project, 'Title: Two\n\nTwo delegations.')
  expect((await found(project, 'delegations')).sort()).toEqual([`article ${first}`, `article ${second}`, 'both'].sort())
})

test('the index follows what is marked, noted, renamed and removed', async () => {
  const project = await anIndexed()
  const { client, project: handle, article, opened } = project
  const { id: highlightId } = await mark(project, article, 'Qatar and Turkey')
  await client.highlight.setNote({ project: handle, highlightId, note: 'ask about ferries' })
  await opened.index?.bringInStep()
  expect(await found(project, 'ferries')).toEqual(['index', `note ${highlightId}`])
  await client.highlight.setNote({ project: handle, highlightId, note: 'ask about trains' })
  await client.article.editMetadata({ project: handle, articleId: article, field: 'title', value: 'Ferries sail' })
  await opened.index?.bringInStep()
  expect(await found(project, 'ferries')).toEqual(['index', `article ${article}`])
  await client.article.remove({ project: handle, articleIds: [article] })
  await opened.index?.bringInStep()
  expect(await found(project, 'qatar OR ferries OR trains')).toEqual(['index'])
})

test('the index follows the note on a section', async () => {
  const project = await anIndexed()
  const { client, project: handle, opened } = project
  const { id: sectionId } = await client.section.create({ project: handle, title: 'Crossings' })
  await opened.index?.bringInStep()
  await client.section.setNote({ project: handle, sectionId, note: 'ask about ferries' })
  await opened.index?.bringInStep()
  expect(await found(project, 'ferries')).toEqual(['index', `note ${sectionId}`])
  await client.section.remove({ project: handle, sectionId })
  await opened.index?.bringInStep()
  expect(await found(project, 'ferries')).toEqual(['index'])
})

test('an index that was closed is brought in step when the project is opened again', async () => {
  const project = await anIndexed()
  const { client, context, host, folder, project: handle } = project
  await client.project.close({ project: handle })
  const again = await context.projects.openForWriting(folder, 'Tester')
  await importTexts({ ...project, project: again.handle }, 'Title: Two\n\nTwo delegations.')
  let indexed = 0
  const { open } = host.searchIndexes
  host.searchIndexes.open = async (...args) => {
    const index = await open(...args)
    return {
      ...index,
      put: (kind, texts) => {
        indexed += texts.length
        return index.put(kind, texts)
      },
    }
  }
  await again.index?.bringInStep()
  host.searchIndexes.open = open
  expect([indexed, again.index?.state.state]).toEqual([1, 'ready'])
})

test('an index that cannot be read is made anew', async () => {
  const project = await anIndexed()
  const { client, context, folder, opened, project: handle, article } = project
  await client.project.close({ project: handle })
  await writeFile(join(opened.store.dataPath, 'search', 'index.sqlite'), 'not a database at all')
  const again = await context.projects.openForWriting(folder, 'Tester')
  await again.index?.bringInStep()
  expect(await found({ ...project, project: again.handle }, 'delegations')).toEqual(['index', `article ${article}`])
})

test('a project that is only read has no index', async () => {
  const project = await anIndexed()
  const reading = await project.client.project.open({ folder: project.folder, mode: 'reading' })
  expect(await found({ ...project, project: reading.handle }, 'delegations')).toEqual([
    'scan',
    `article ${project.article}`,
  ])
  expect(await project.client.search.index({ project: reading.handle })).toEqual({ state: 'none', indexed: 0, of: 0 })
})

test('nothing of the index lies in the project', async () => {
  const { folder } = await anIndexed()
  expect((await readdir(folder)).sort()).toEqual(['articles', 'files', 'ops', 'project.json'])
})

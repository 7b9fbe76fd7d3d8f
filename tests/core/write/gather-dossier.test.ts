import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyPath } from '../../../main/core/store/project-folder.ts'
import { highlightsOf, versionsOf } from '../../../main/core/store/project-records.ts'
import { renderDossierHtml } from '../../../main/core/write/dossier-html.ts'
import { gatherDossier } from '../../../main/core/write/gather-dossier.ts'
import { Failure } from '../../../shared/failures.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { Json } from '../../../shared/model/json.ts'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

const words = 'Both sides said they would meet again.'

/** A project with one passage marked, and what its record says afterwards as a forged log would have it. */
async function aForgedProject(forge: (highlight: Highlight) => Record<string, Json>): Promise<TestProject> {
  const project = await aProject()
  const [articleId = ''] = await importTexts(project, talks)
  await mark(project, articleId, words)
  await forgeHighlight(project, forge)
  return project
}

async function forgeHighlight({ opened }: TestProject, forge: (highlight: Highlight) => Record<string, Json>) {
  const [highlight] = highlightsOf(opened.store.state).values()
  if (!highlight) throw new Error('nothing is marked')
  const ops = [{ c: 'highlight' as const, id: highlight.id, set: forge(highlight) }]
  await opened.store.commit({ label: 'highlight.edit', coderId: highlight.coderId, ops })
}

async function dossierOf({ opened }: TestProject) {
  const view = await gatherDossier(opened)
  return { reasons: [...view.unquotable.values()], ...renderDossierHtml(view, { fontCss: '' }) }
}

const refused = {
  reasons: ['differs'],
  quotes: 0,
  html: expect.stringContaining('[this passage differs from its source and is not quoted]'),
}

test('the words around a passage come from the text, whatever the log says', async () => {
  const project = await aForgedProject(({ quote }) => ({ quote: { ...quote, prefix: 'In truth, ', suffix: ' Not.' } }))
  const view = await gatherDossier(project.opened)
  expect([...view.highlights.values()]).toMatchObject([
    { exact: words, prefix: expect.stringMatching(/ended on Sunday\. $/), suffix: expect.stringMatching(/^\n\nQatar/) },
  ])
})

test('words that the source does not have are not quoted', async () => {
  const project = await aForgedProject(({ quote }) => ({ quote: { ...quote, exact: 'Both sides gave up.' } }))
  const dossier = await dossierOf(project)
  expect(dossier).toMatchObject(refused)
  expect(dossier.html).not.toContain('gave up')
})

test('a passage that is not in the text is not quoted', async () => {
  const target = [{ blockId: 'b999', startUtf16: 0, endUtf16: 4 }]
  expect(await dossierOf(await aForgedProject(() => ({ target })))).toMatchObject(refused)
})

test('pieces of a text are not quoted as if nothing stood between them', async () => {
  const project = await aForgedProject(({ target, quote }) => {
    const [{ blockId, startUtf16 } = { blockId: '', startUtf16: 0 }] = target
    const piece = (from: number, to: number) => ({ blockId, startUtf16: startUtf16 + from, endUtf16: startUtf16 + to })
    return { target: [piece(0, 10), piece(16, 20)], quote: { ...quote, exact: 'Both sides\n\nthey' } }
  })
  expect(await dossierOf(project)).toMatchObject(refused)
})

test('a passage of another article is not quoted as one of this article', async () => {
  const project = await aForgedProject(() => ({}))
  const [other = ''] = await importTexts(project, 'Title: Another\n\nQuite another text, and a longer one.')
  await forgeHighlight(project, () => ({ articleId: other }))
  expect(await dossierOf(project)).toMatchObject(refused)
})

test('a missing text leaves its own passages out and no others', async () => {
  const project = await aProject()
  const texts = [talks, 'Title: Another\n\nQuite another text, and a longer one.']
  const [one = '', other = ''] = await importTexts(project, ...texts)
  await mark(project, one, words)
  await mark(project, other, 'Quite another text')
  const { store } = project.opened
  const lost = [...versionsOf(store.state).values()].find(({ articleId }) => articleId === one)
  await rm(join(store.folder, bodyPath(lost?.bodyHash ?? '')))
  const { html, ...counts } = await dossierOf(project)
  expect(counts).toMatchObject({ reasons: ['unreadable'], quotes: 1 })
  expect(html).toContain('[missing passage: the text of its source cannot be read]')
  expect(html).toContain('Quite another text')
})

test('a text that no section cites is not read', async () => {
  const project = await aForgedProject(() => ({}))
  const { store, coderId } = project.opened
  const content = { root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } }
  const ops = [{ c: 'section' as const, id: store.newId('section'), set: { title: 'One', order: 'a0', content } }]
  await store.commit({ label: 'section.edit', coderId: coderId ?? '', ops })
  const [version] = versionsOf(store.state).values()
  await writeFile(join(store.folder, bodyPath(version?.bodyHash ?? '')), 'damaged')
  expect(await dossierOf(project)).toMatchObject({ reasons: [], quotes: 0 })
})

test('a section that cannot be read is named', async () => {
  const { opened } = await aForgedProject(() => ({}))
  const content = { root: { type: 'root', children: [{ type: 'hologram' }] } }
  const ops = [
    { c: 'section' as const, id: opened.store.newId('section'), set: { title: 'One', order: 'a0', content } },
  ]
  await opened.store.commit({ label: 'section.edit', coderId: opened.coderId ?? '', ops })
  await expect(gatherDossier(opened)).rejects.toEqual(new Failure('sectionUnreadable', { title: 'One' }))
})

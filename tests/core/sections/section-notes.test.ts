import { expect, test } from 'vitest'
import { renderDossierHtml } from '../../../main/core/write/dossier-html.ts'
import { gatherDossier } from '../../../main/core/write/gather-dossier.ts'
import { aProject, type TestProject } from '../../support/a-project.ts'

const note = 'Ask Sara whether the ferry clause was agreed.'

async function aNotedSection() {
  const test = await aProject()
  const { client, project } = test
  const { id: sectionId } = await client.section.create({ project, title: 'The second round' })
  await client.section.setNote({ project, sectionId, note })
  return { ...test, sectionId }
}

const notesOf = async ({ client, project }: TestProject) =>
  (await client.section.list({ project })).map((section) => section.note)

test('a note on a section is one action that undo takes back', async () => {
  const test = await aNotedSection()
  const { client, project } = test
  expect(await notesOf(test)).toEqual([note])
  await client.history.undo({ project })
  expect(await notesOf(test)).toEqual([''])
  expect(await client.section.list({ project })).toMatchObject([{ title: 'The second round' }])
})

test('a note on a section that is not there is refused', async () => {
  const { client, project } = await aProject()
  const noting = client.section.setNote({ project, sectionId: 's_gone', note })
  await expect(noting).rejects.toMatchObject({ code: 'recordMissing' })
})

test('a note on a section is found as a note under the title of the section', async () => {
  const { client, project, sectionId } = await aNotedSection()
  const { rows } = await client.search.query({ project, query: 'ferry' })
  expect(rows).toMatchObject([
    { kind: 'note', record: { collection: 'section', id: sectionId }, title: 'The second round', part: 'note' },
  ])
  const titled = await client.search.query({ project, query: 'title:second' })
  expect(titled.rows.map(({ kind }) => kind).sort()).toEqual(['note', 'section'])
})

test('a note on a section never stands in the dossier that is written', async () => {
  const { opened } = await aNotedSection()
  const { html } = renderDossierHtml(await gatherDossier(opened), { fontCss: '' })
  expect(html).toContain('The second round')
  expect(html).not.toContain('ferry')
})

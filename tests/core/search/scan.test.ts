import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyPath } from '../../../main/core/store/project-folder.ts'
import { versionsOf } from '../../../main/core/store/project-records.ts'
import { aProject, importTexts, talks } from '../../support/a-project.ts'

async function twoArticlesOneLost() {
  const project = await aProject()
  const [lost = '', kept = ''] = await importTexts(
    project,
    talks,
    'Title: Another\n\nThe talks went on for a third day.',
  )
  const { store } = project.opened
  const version = [...versionsOf(store.state).values()].find(({ articleId }) => articleId === lost)
  await rm(join(store.folder, bodyPath(version?.bodyHash ?? '')))
  return { project, lost, kept }
}

test('a text that is missing does not keep the others from being searched, and is told of', async () => {
  const { project, lost, kept } = await twoArticlesOneLost()
  const answer = await project.client.search.query({ project: project.project, query: 'talks third' })
  expect(answer.rows.map(({ articleId }) => articleId)).toEqual([kept])
  expect([answer.unreadable, answer.isComplete]).toEqual([[lost], false])
})

test('a search that finds nothing says that a text could not be searched', async () => {
  const { project, lost } = await twoArticlesOneLost()
  const answer = await project.client.search.query({ project: project.project, query: 'Istanbul' })
  expect([answer.rows, answer.unreadable, answer.isComplete]).toEqual([[], [lost], false])
})

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanArticles } from '../../../main/core/search/scan.ts'
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
  return { store, lost, kept }
}

test('a text that is missing does not keep the others from being searched', async () => {
  const { store, lost, kept } = await twoArticlesOneLost()
  const unreadable: string[][] = []
  const rows = await scanArticles(store, 'talks', undefined, (id, { code }) => unreadable.push([id, code]))
  expect(rows.map(({ articleId }) => articleId)).toEqual([kept])
  expect(unreadable).toEqual([[lost, 'bodyMissing']])
})

test('nothing found is not said while a text could not be searched', async () => {
  const { store } = await twoArticlesOneLost()
  await expect(scanArticles(store, 'Doha')).rejects.toMatchObject({ code: 'bodyMissing' })
})

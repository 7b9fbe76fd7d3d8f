import { describe, expect, it } from 'vitest'
import { aProject, importTexts, type TestProject, talks } from '../../support/a-project.ts'

/** What is hidden of an article, and how many words its text has. */
async function shownOf({ client, project }: TestProject, articleId: string) {
  const { blocks, words } = await client.article.read({ project, articleId })
  return { hidden: blocks.filter(({ hidden }) => hidden).map(({ id }) => id), words }
}

describe('a piece that the importer took out of the text', () => {
  it('is taken into it for good, counted and found by search, and undo takes it out again', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const before = await shownOf(test, articleId)
    const found = async () => (await client.search.query({ project, query: '"outlet the gazette"' })).total
    expect(await found()).toBe(0)
    expect(before.hidden).toEqual(['b1', 'b2'])
    await client.article.showBlock({ project, articleId, blockIds: ['b2'] })
    expect(await shownOf(test, articleId)).toEqual({ hidden: ['b1'], words: before.words + 3 }) // Outlet: The Gazette
    expect(await found()).toBe(1)
    await client.history.undo({ project })
    expect(await shownOf(test, articleId)).toEqual(before)
  })

  it('stays as it was where it is chosen as it is', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const steps = (await client.history.list({ project })).rows.length
    await client.article.hideBlock({ project, articleId, blockIds: ['b1'] })
    expect((await client.history.list({ project })).rows).toHaveLength(steps)
  })

  it('is refused where the text has no such piece', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    await expect(client.article.showBlock({ project, articleId, blockIds: ['b99'] })).rejects.toMatchObject({
      code: 'targetInvalid',
    })
  })
})

describe('a piece of the text', () => {
  it('is hidden and shown again, and nothing of the choice is left then', async () => {
    const test = await aProject()
    const { client, project, opened } = test
    const [articleId = ''] = await importTexts(test, talks)
    const before = await shownOf(test, articleId)
    await client.article.hideBlock({ project, articleId, blockIds: ['b3'] })
    expect((await shownOf(test, articleId)).hidden).toEqual(['b1', 'b2', 'b3'])
    await client.article.showBlock({ project, articleId, blockIds: ['b3'] })
    expect(await shownOf(test, articleId)).toEqual(before)
    const fields = opened.store.state.collections.get('article')?.get(articleId)?.values ?? {}
    const choices = Object.entries(fields).filter(([name, value]) => name.startsWith('block:') && value !== null)
    expect(choices).toEqual([])
  })
})

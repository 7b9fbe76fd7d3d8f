import { describe, expect, it } from 'vitest'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

async function aCodebook() {
  const test = await aProject()
  const { client, project } = test
  const make = async (name: string, parent: string | null = null) =>
    (await client.theme.create({ project, name, parent })).id
  const leverage = await make('leverage')
  const sanctions = await make('sanctions', leverage)
  const oil = await make('oil', sanctions)
  const access = await make('access')
  return { ...test, leverage, sanctions, oil, access }
}

/** The codebook as an indented list with its counts. */
async function outline({ client, project }: TestProject) {
  const rows = await client.theme.tree({ project })
  return rows.map(
    ({ name, depth, highlights, highlightsBelow }) => `${'-'.repeat(depth)}${name} ${highlights}/${highlightsBelow}`,
  )
}

describe('the codebook', () => {
  it('is a tree by name, each theme with its highlights and those below it, none counted twice', async () => {
    const test = await aCodebook()
    const { client, project, sanctions, oil } = test
    const [articleId = ''] = await importTexts(test, talks)
    const first = await mark(test, articleId, 'Both sides')
    const second = await mark(test, articleId, 'for two days')
    const tag = (highlightId: string, id: string) =>
      client.highlight.addTag({ project, highlightId, tag: { kind: 'theme', id } })
    await tag(first.id, oil)
    await tag(first.id, sanctions)
    await tag(second.id, oil)
    expect(await outline(test)).toEqual(['access 0/0', 'leverage 0/2', '-sanctions 1/2', '--oil 2/2'])
  })

  it('lets a theme be moved anywhere but below itself', async () => {
    const test = await aCodebook()
    const { client, project, leverage, sanctions, oil, access } = test
    await client.theme.move({ project, themeId: sanctions, parent: access })
    expect(await outline(test)).toEqual(['access 0/0', '-sanctions 0/0', '--oil 0/0', 'leverage 0/0'])
    await expect(client.theme.move({ project, themeId: access, parent: oil })).rejects.toMatchObject({
      code: 'wouldLoop',
    })
    await client.theme.move({ project, themeId: oil, parent: null })
    await client.theme.edit({ project, themeId: leverage, set: { name: 'zeal', colour: '#123456' } })
    expect(await outline(test)).toEqual(['access 0/0', '-sanctions 0/0', 'oil 0/0', 'zeal 0/0'])
  })

  it('keeps what stands below a theme that is removed: it moves up', async () => {
    const test = await aCodebook()
    const { client, project, leverage, sanctions } = test
    expect(await client.theme.removalCount({ project, themeIds: [leverage, sanctions] })).toEqual({
      highlights: 0,
      themes: 1,
    })
    await client.theme.remove({ project, themeIds: [leverage, sanctions] })
    expect(await outline(test)).toEqual(['access 0/0', 'oil 0/0'])
    await client.history.undo({ project })
    expect(await outline(test)).toEqual(['access 0/0', 'leverage 0/0', '-sanctions 0/0', '--oil 0/0'])
  })

  it('lets a theme be merged even into one below it, which takes its place', async () => {
    const test = await aCodebook()
    const { client, project, leverage, oil, access } = test
    await client.theme.move({ project, themeId: leverage, parent: access })
    const before = await outline(test)
    await client.theme.merge({ project, from: [leverage], into: oil })
    expect(await outline(test)).toEqual(['access 0/0', '-oil 0/0', '--sanctions 0/0'])
    await client.history.undo({ project })
    expect(await outline(test)).toEqual(before)
  })

  it('tells the passages of a theme, alone or with those below it, each once', async () => {
    const test = await aCodebook()
    const { client, project, leverage, sanctions, oil } = test
    const [articleId = ''] = await importTexts(test, talks)
    const second = await mark(test, articleId, 'for two days')
    const first = await mark(test, articleId, 'Both sides')
    for (const [highlightId, id] of [
      [second.id, oil],
      [second.id, sanctions],
      [first.id, sanctions],
    ] as const)
      await client.highlight.addTag({ project, highlightId, tag: { kind: 'theme', id } })
    const passages = async (themeId: string, below: boolean) => {
      const { total, rows } = await client.theme.passages({ project, themeId, below, limit: 1 })
      return [total, ...rows.map(({ exact }) => exact)]
    }
    expect(await passages(leverage, false)).toEqual([0])
    expect(await passages(leverage, true)).toEqual([2, 'Both sides'])
    expect(await passages(oil, true)).toEqual([1, 'for two days'])
  })

  it('lets a theme be divided: some of its passages bear a new one beside it, and undo puts all back', async () => {
    const test = await aCodebook()
    const { client, project, leverage, sanctions, oil } = test
    const [articleId = ''] = await importTexts(test, talks)
    const first = await mark(test, articleId, 'Both sides')
    const second = await mark(test, articleId, 'for two days')
    for (const { id: highlightId } of [first, second])
      await client.highlight.addTag({ project, highlightId, tag: { kind: 'theme', id: oil } })
    await client.theme.merge({ project, from: [oil], into: sanctions })
    const before = await outline(test)
    const { id } = await client.theme.divide({
      project,
      themeId: sanctions,
      highlightIds: [second.id],
      name: 'oil embargo',
    })
    expect(await outline(test)).toEqual(['access 0/0', 'leverage 0/2', '-oil embargo 1/1', '-sanctions 1/1'])
    const tags = (await client.highlight.listFor({ project, articleId })).map(({ tags: [tag] }) => tag?.id)
    expect(tags).toEqual([sanctions, id])
    await client.history.undo({ project })
    expect(await outline(test)).toEqual(before)
    expect((await client.theme.tree({ project })).find((row) => row.id === leverage)?.merged).toEqual([])
    expect((await client.theme.tree({ project })).find((row) => row.id === sanctions)?.merged).toEqual([
      { id: oil, name: 'oil' },
    ])
  })

  it('bears a note beside its description', async () => {
    const { client, project, oil } = await aCodebook()
    await client.theme.edit({ project, themeId: oil, set: { description: 'crude only', note: 'ask about gas' } })
    expect((await client.theme.tree({ project })).find(({ id }) => id === oil)).toMatchObject({
      description: 'crude only',
      note: 'ask about gas',
    })
  })
})

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
})

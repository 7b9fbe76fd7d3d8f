import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

const titles = async ({ client, project }: TestProject) =>
  (await client.section.list({ project })).map(({ title }) => title)

describe('the sections of the dossier', () => {
  it('stand where they are put', async () => {
    const test = await aProject()
    const { client, project } = test
    const { id: b } = await client.section.create({ project, title: 'b' })
    const { id: d } = await client.section.create({ project, title: 'd' })
    await client.section.create({ project, title: 'a', after: null })
    const { id: c } = await client.section.create({ project, title: 'c', after: b })
    expect(await titles(test)).toEqual(['a', 'b', 'c', 'd'])
    await client.section.move({ project, sectionId: d, after: null })
    await client.section.move({ project, sectionId: b, after: c })
    expect(await titles(test)).toEqual(['d', 'a', 'c', 'b'])
    await client.section.remove({ project, sectionId: c })
    await client.section.rename({ project, sectionId: d, title: 'D' })
    expect(await titles(test)).toEqual(['D', 'a', 'b'])
    await expect(client.section.create({ project, title: 'x', after: c })).rejects.toMatchObject({
      code: 'recordMissing',
    })
  })

  it('keep their order through any moves, whatever keys they began with', async () => {
    const test = await aProject()
    const { client, project, opened } = test
    const keys = ['m000', 'm001', 'm', 'm', 'a0']
    const ops = keys.map((order, index) => ({
      c: 'section' as const,
      id: `s_000${index}`,
      set: { title: `${index}`, order, content: null },
    }))
    await opened.store.commit({ label: 'section.add', coderId: opened.coderId ?? '', ops })
    const move = fc.record({ from: fc.nat(4), to: fc.nat(4) })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 6 }), async (moves) => {
        for (const { from, to } of moves) {
          const expected = (await client.section.list({ project })).map(({ id }) => id)
          const [sectionId = ''] = expected.splice(from, 1)
          expected.splice(to, 0, sectionId)
          await client.section.move({ project, sectionId, after: expected[to - 1] ?? null })
          expect((await client.section.list({ project })).map(({ id }) => id)).toEqual(expected)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('can be started from the dossier that is composed from the highlights, once', async () => {
    const test = await aProject()
    const { client, project } = test
    await expect(client.dossier.startFromFirst({ project })).rejects.toMatchObject({ code: 'dossierEmpty' })
    const [articleId = ''] = await importTexts(test, talks)
    const { id } = await mark(test, articleId, 'Both sides')
    await client.highlight.addTag({ project, highlightId: id, tag: { kind: 'actor', name: 'Qatar' } })
    await mark(test, articleId, 'for two days')
    const composed = await client.dossier.preview({ project })
    expect(await client.dossier.startFromFirst({ project })).toEqual({ sections: 2 })
    expect(await client.section.list({ project })).toMatchObject([
      { title: 'Qatar', words: 0, highlights: 1, tab: null, draftSavedAt: null },
      { title: 'Other passages', words: 0, highlights: 1, tab: null, draftSavedAt: null },
    ])
    const stored = await client.dossier.preview({ project })
    expect([stored.quotes, stored.sources]).toEqual([composed.quotes, composed.sources])
    await expect(client.dossier.startFromFirst({ project })).rejects.toMatchObject({
      code: 'dossierStarted',
      data: { sections: 2 },
    })
    await client.history.undo({ project })
    expect(await titles(test)).toEqual([])
  })
})

describe('the cover of the dossier', () => {
  it('shows the project’s title and the coders until a title and an author are set', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    await mark(test, articleId, 'Both sides')
    const plain = { title: null, subtitle: '', author: null, notice: '', citationStyle: 'chicago-notes-bibliography' }
    const shown = { shownTitle: 'Talks', shownAuthor: 'Tester' }
    expect(await client.dossier.settings({ project })).toEqual({ ...plain, ...shown })
    await client.dossier.editSettings({ project, set: { title: 'Doha, and after', notice: 'Draft' } })
    expect(await client.dossier.settings({ project })).toEqual({
      ...plain,
      ...shown,
      title: 'Doha, and after',
      notice: 'Draft',
      shownTitle: 'Doha, and after',
    })
    await client.dossier.editSettings({ project, set: { title: null } })
    expect(await client.dossier.settings({ project })).toMatchObject({ title: null, shownTitle: 'Talks' })
  })
})

import { describe, expect, it } from 'vitest'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

async function someActors() {
  const test = await aProject()
  const { client, project } = test
  const make = async (name: string) => (await client.actor.create({ project, name })).id
  const ttp = await make('Tehrik-i-Taliban Pakistan')
  await make('Pakistan')
  const asif = await make('Khawaja Asif')
  await make('Qatar')
  await client.actor.addAlias({ project, actorId: asif, text: 'خواجہ آصف', language: 'ur' })
  await client.theme.create({ project, name: 'territory' })
  await client.event.create({ project, title: 'Talks in Doha', date: '2025-10-19' })
  return { ...test, ttp, asif }
}

const names = async ({ client, project }: TestProject, query: string) =>
  (await client.tag.suggest({ project, query })).map(({ name }) => name)

describe('what is suggested for a tag', () => {
  it.each([
    ['pak', ['Pakistan', 'Tehrik-i-Taliban Pakistan']],
    ['asif khawaja', ['Khawaja Asif']],
    ['titp', ['Tehrik-i-Taliban Pakistan']],
    ['خواجه', ['Khawaja Asif']],
    ['Qatra', ['Qatar']],
    ['DOHA', ['Talks in Doha']],
    ['xyzzy', []],
  ])('fits what is typed: %s', async (query, expected) => {
    expect(await names(await someActors(), query)).toEqual(expected)
  })

  it('says by which other name it was found, and what it is', async () => {
    const { client, project, asif } = await someActors()
    expect(await client.tag.suggest({ project, query: 'آصف' })).toEqual([
      {
        kind: 'actor',
        id: asif,
        name: 'Khawaja Asif',
        detail: null,
        matched: 'خواجہ آصف',
        uses: 0,
        inArticle: false,
        fit: 'part',
      },
    ])
    expect(await client.tag.suggest({ project, query: 'doha', kinds: ['actor'] })).toEqual([])
  })

  it.each([
    ['qatar', 'same'],
    ['خواجه آصف', 'same'],
    ['Kha', 'part'],
    ['Qatra', 'nearly'],
    ['', null],
  ])('says how it fits: %s', async (query, fit) => {
    const { client, project } = await someActors()
    expect((await client.tag.suggest({ project, query, kinds: ['actor'] }))[0]?.fit).toBe(fit)
  })

  it('has the article’s own first and then the last used, before anything is typed', async () => {
    const test = await someActors()
    const { client, project } = test
    const [one = '', two = ''] = await importTexts(test, talks, 'Title: Other\n\nSomething else was said in Tehran.\n')
    const add = async (highlightId: string, name: string) =>
      client.highlight.addTag({ project, highlightId, tag: { kind: 'actor', name } })
    const first = await mark(test, one, 'Both sides')
    const second = await mark(test, two, 'in Tehran')
    await add(first.id, 'Qatar')
    await add(second.id, 'Pakistan')
    await add(second.id, 'Khawaja Asif')
    const suggested = await client.tag.suggest({ project, query: '', articleId: one, limit: 3 })
    expect(suggested.map(({ name, uses, inArticle }) => [name, uses, inArticle])).toEqual([
      ['Qatar', 1, true],
      ['Khawaja Asif', 1, false],
      ['Pakistan', 1, false],
    ])
    expect((await client.tag.recent({ project })).map(({ name }) => name)).toEqual([
      'Khawaja Asif',
      'Pakistan',
      'Qatar',
    ])
  })
})

describe('names across the project', () => {
  it('are found whatever they name', async () => {
    const test = await someActors()
    const { client, project } = test
    await importTexts(test, talks)
    await client.section.create({ project, title: 'After Doha' })
    const found = await client.search.names({ project, query: 'doha' })
    expect(found.map(({ kind, name, detail }) => [kind, name, detail])).toEqual(
      expect.arrayContaining([
        ['section', 'After Doha', null],
        ['event', 'Talks in Doha', '2025-10-19'],
        ['article', 'Talks end in Doha', 'The Gazette'],
      ]),
    )
    expect(found).toHaveLength(3)
  })
})

describe('evidence to cite', () => {
  it('is found by the beginnings of words in the passage, its note, its tags and its source', async () => {
    const test = await someActors()
    const { client, project, ttp } = test
    const [articleId = ''] = await importTexts(test, talks)
    const first = await mark(test, articleId, 'Both sides')
    const second = await mark(test, articleId, 'for two days')
    await client.highlight.setNote({ project, highlightId: first.id, note: 'said twice' })
    await client.highlight.addTag({ project, highlightId: second.id, tag: { kind: 'actor', id: ttp } })
    const search = async (query: object) => {
      const { total, rows } = await client.evidence.search({ project, ...query })
      return [total, ...rows.map(({ highlightId }) => highlightId)]
    }
    expect(await search({})).toEqual([2, first.id, second.id])
    expect(await search({ limit: 1 })).toEqual([2, first.id])
    expect(await search({ query: 'TWIC sid' })).toEqual([1, first.id])
    expect(await search({ query: 'gazette taliban' })).toEqual([1, second.id])
    expect(await search({ tags: [{ kind: 'actor', id: ttp }] })).toEqual([1, second.id])
    expect(await search({ query: 'nothing' })).toEqual([0])
    const asked = await client.evidence.get({ project, highlightIds: [second.id, 'h_gone', first.id] })
    expect(asked.map(({ highlightId }) => highlightId)).toEqual([second.id, first.id])
    expect((await client.evidence.search({ project, query: 'taliban' })).rows).toEqual([
      {
        highlightId: second.id,
        articleId,
        articleTitle: 'Talks end in Doha',
        outlet: 'The Gazette',
        publishedAt: null,
        exact: 'for two days',
        direction: 'ltr',
        note: '',
        language: 'en',
        tags: [{ kind: 'actor', id: ttp, name: 'Tehrik-i-Taliban Pakistan' }],
        coder: 'Tester',
        sections: 0,
      },
    ])
  })
})

import { expect, test } from 'vitest'
import type { FoundRow } from '../../../shared/rows/search.ts'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

const gas = [
  'Title: Gas pipeline talks resume',
  'Outlet: The Ledger',
  'Date: 2025-11-03',
  '',
  'Engineers met in Baku. The pipeline, they said, was never closed.',
  '',
  'Mediators from Oman had asked both sides for patience; patience was what they got.',
].join('\n')

/** Two articles; in the second, a passage marked with an actor and a theme, with a note. */
async function marked() {
  const project = await aProject()
  const [first = '', second = ''] = await importTexts(project, talks, gas)
  const highlight = await mark(project, second, 'Mediators from Oman')
  const { client, project: handle } = project
  const of = { project: handle, highlightId: highlight.id }
  await client.highlight.addTag({ ...of, tag: { kind: 'actor', name: 'Sultanate of Oman' } })
  await client.highlight.addTag({ ...of, tag: { kind: 'theme', name: 'Good offices' } })
  await client.highlight.setNote({ ...of, note: 'Compare what Doha did.' })
  return { ...project, first, second, highlightId: highlight.id }
}

const search = ({ client, project }: TestProject, query: string, options = {}) =>
  client.search.query({ project, query, ...options })

/** What is marked in a snippet. */
const markedIn = ({ snippet, marks }: FoundRow) =>
  marks.map(({ startUtf16, endUtf16 }) => snippet.slice(startUtf16, endUtf16))

test('a row shows the words in their context and where to open the article', async () => {
  const project = await marked()
  const { rows, total } = await search(project, 'pipeline NEAR/4 closed', { in: ['articles'] })
  expect(total).toBe(1)
  expect(rows).toMatchObject([
    {
      kind: 'article',
      articleId: project.second,
      title: 'Gas pipeline talks resume',
      outlet: 'The Ledger',
      part: 'text',
      snippet: 'Engineers met in Baku. The pipeline, they said, was never closed.',
      blockId: 'b4',
      startUtf16: 27,
      endUtf16: 35,
      hits: 2,
    },
  ])
  expect(rows.map(markedIn)).toEqual([['pipeline', 'closed']])
})

test('words are found in articles, highlights, notes and the dossier', async () => {
  const project = await marked()
  const { client, project: handle } = project
  const { id } = await client.section.create({ project: handle, title: 'Doha and after' })
  const { rows } = await search(project, 'doha OR oman')
  const found = rows.map(({ kind, record }) => [kind, record.id])
  expect(found.sort()).toEqual(
    [
      ['article', project.first],
      ['article', project.second],
      ['highlight', project.highlightId],
      ['note', project.highlightId],
      ['section', id],
    ].sort(),
  )
})

test.each([
  ['title:pipeline', 'Gas pipeline talks resume'],
  ['outlet:ledger', 'Gas pipeline talks resume'],
  ['outlet:"the gazette"', 'Talks end in Doha'],
  ['actor:oman', 'Gas pipeline talks resume'],
  ['-actor:oman', 'Talks end in Doha'],
  ['tag:none', 'Talks end in Doha'],
  ['note:doha', 'Gas pipeline talks resume'],
  ['date:2025-11', 'Gas pipeline talks resume'],
  ['date:..2025-11-02 OR date:none', 'Talks end in Doha'],
  ['status:unread title:doha', 'Talks end in Doha'],
  ['استانبول', 'Talks end in Doha'],
  ['"برگزار ميشود"', 'Talks end in Doha'],
  ['"استانبول ميشود"', ''],
])('%s finds the right article', async (query, title) => {
  const { rows } = await search(await marked(), query, { in: ['articles'] })
  expect(rows.map((row) => row.title).join()).toBe(title)
})

test('a highlight is found by its tags and opened at its passage', async () => {
  const project = await marked()
  const { rows } = await search(project, 'theme:"good off"* coder:tester', { in: ['highlights'] })
  expect(rows).toMatchObject([
    {
      kind: 'highlight',
      highlightId: project.highlightId,
      articleId: project.second,
      snippet: 'Mediators from Oman',
      blockId: 'b5',
      startUtf16: 0,
      endUtf16: 19,
      coder: { name: 'Tester' },
      tags: [{ name: 'Sultanate of Oman' }, { name: 'Good offices' }],
    },
  ])
})

test('facets count what choosing them would leave', async () => {
  const project = await marked()
  const of = (facet: string, rows: Awaited<ReturnType<typeof search>>['facets']) =>
    rows.find((row) => row.facet === facet)?.values.map(({ label, count, isChosen }) => [label, count, isChosen])
  const all = await search(project, 'talks OR mediators')
  expect([all.total, of('kind', all.facets), of('outlet', all.facets)]).toEqual([
    3,
    [
      ['article', 2, false],
      ['highlight', 1, false],
    ],
    [
      ['The Ledger', 2, false],
      ['The Gazette', 1, false],
    ],
  ])
  const chosen = await search(project, 'talks OR mediators', { facets: { outlet: ['The Gazette'] } })
  expect([chosen.total, of('kind', chosen.facets), of('outlet', chosen.facets)]).toEqual([
    1,
    [['article', 1, false]],
    [
      ['The Ledger', 2, false],
      ['The Gazette', 1, true],
    ],
  ])
})

test('results come in the order asked for, a page at a time', async () => {
  const project = await marked()
  const titles = async (sort: string, options = {}) =>
    (await search(project, '', { in: ['articles'], sort, ...options })).rows.map(({ title }) => title?.slice(0, 5))
  expect(await titles('newest')).toEqual(['Gas p', 'Talks'])
  expect(await titles('outlet')).toEqual(['Talks', 'Gas p'])
  expect(await titles('title')).toEqual(['Gas p', 'Talks'])
  expect(await titles('title', { offset: 1, limit: 1 })).toEqual(['Talks'])
})

test('what says the words more often stands first', async () => {
  const project = await aProject()
  const filler = 'Nothing else was said about it that day in the long hall by the sea.'
  await importTexts(
    project,
    `Title: Once\n\n${filler} The ferry came. ${filler}`,
    `Title: Often\n\nThe ferry, the ferry, the ferry. ${filler}`,
    `Title: Other\n\n${filler}`,
    `Title: Fourth\n\n${filler}`,
  )
  const { rows } = await search(project, 'ferry')
  expect(rows.map(({ title }) => title)).toEqual(['Often', 'Once'])
})

test('a wrong query fails with the place where it is wrong', async () => {
  const project = await aProject()
  await expect(search(project, 'talks AND (gas OR')).rejects.toMatchObject({
    code: 'querySyntax',
    data: { problem: 'nothingBehind', startUtf16: 15, endUtf16: 17 },
  })
})

test('what a person types is never a part of the language of the database', async () => {
  const project = await marked()
  await project.opened.index?.bringInStep()
  for (const query of [
    'talks"x" ^y {title}',
    "'; DROP TABLE article; --",
    'NEAR( talks',
    'talks + x',
    'title : talks',
  ]) {
    const answer = await search(project, query).catch((error: { code?: string }) => error.code)
    expect(answer === 'querySyntax' || typeof answer === 'object').toBe(true)
  }
  expect((await search(project, 'talks', { in: ['articles'] })).total).toBe(2)
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ListChoice } from '../../../shared/api/list.ts'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'
import { temporaryFolder } from '../../support/test-host.ts'

// All texts and names are made up for these tests.

/** The rows of a list under its head, each as an object by the names of the columns. No field of these holds a line break. */
async function rowsOf({ client, project }: TestProject, what: ListChoice): Promise<Record<string, string>[]> {
  const { text, rows } = await client.list.csv({ project, what })
  const [head = [], ...lines] = text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)/g)].map((field) => field[1] ?? field[2] ?? ''),
    )
  expect(lines).toHaveLength(rows)
  return lines.map((line) => Object.fromEntries(head.slice(0, -1).map((name, index) => [name, line[index] ?? ''])))
}

const columns = (rows: Record<string, string>[], ...names: string[]) =>
  rows.map((row) => names.map((name) => row[name]))

async function marked() {
  const test = await aProject()
  const { client, project } = test
  const [talksId = '', otherId = ''] = await importTexts(test, talks, 'Title: =Other\n\nMore was said in Tehran.\n')
  const { id: second } = await mark(test, otherId, 'said in Tehran')
  const { id: first } = await mark(test, talksId, 'Qatar and Turkey mediated')
  for (const name of ['Turkey', 'Qatar'])
    await client.highlight.addTag({ project, highlightId: first, tag: { kind: 'actor', name } })
  await client.highlight.setNote({ project, highlightId: first, note: 'two mediators' })
  const { id: eventId } = await client.event.create({ project, title: 'Doha round', date: '2025-10-18/2025-10-19' })
  await client.event.addEvidence({ project, eventId, highlightId: first, stance: 'supports', credibility: 2 })
  await client.event.addEvidence({ project, eventId, highlightId: second, stance: 'contradicts' })
  return { test, talksId, otherId, first, second, eventId }
}

describe('a list taken out as CSV', () => {
  it('holds the articles that are asked for, in that order, formulas guarded', async () => {
    const { test, talksId, otherId } = await marked()
    await test.client.article.star({ project: test.project, articleIds: [talksId], starred: true })
    const rows = await rowsOf(test, { list: 'articles', ids: [otherId, talksId] })
    expect(columns(rows, 'Title', 'Outlet', 'Highlights', 'Status', 'Starred by', 'Article id')).toEqual([
      ["'=Other", '', '1', 'not read yet', '', otherId],
      ['Talks end in Doha', 'The Gazette', '1', 'not read yet', 'Tester', talksId],
    ])
    await test.client.article.remove({ project: test.project, articleIds: [otherId] })
    expect(columns(await rowsOf(test, { list: 'articles', ids: null }), 'Article id')).toEqual([[talksId]])
    expect(columns(await rowsOf(test, { list: 'articles', ids: [otherId] }), 'Removed')).toEqual([['yes']])
  })

  it('holds highlights with their words, tags, note, coder and source', async () => {
    const { test, talksId, first, second } = await marked()
    const rows = await rowsOf(test, { list: 'highlights', ids: null })
    expect(columns(rows, 'Highlight id')).toEqual([[first], [second]])
    expect(rows[0]).toMatchObject({
      Passage: 'Qatar and Turkey mediated',
      Actors: expect.stringMatching(/^(Qatar; Turkey|Turkey; Qatar)$/),
      Note: 'two mediators',
      Coder: 'Tester',
      Article: 'Talks end in Doha',
      Outlet: 'The Gazette',
      'Article id': talksId,
    })
  })

  it('holds what the evidence search finds, however many', async () => {
    const { test, first } = await marked()
    const [row, ...more] = await rowsOf(test, { list: 'citable', query: 'qat', articleId: null, tags: [] })
    expect([row?.['Highlight id'], more]).toEqual([first, []])
  })

  it('holds evidence by event and by what it says', async () => {
    const { test, eventId } = await marked()
    const rows = await rowsOf(test, { list: 'evidence', ids: [eventId] })
    expect(columns(rows, 'Event', 'What it says of it', 'Passage', 'Credibility of the claim (1–6)')).toEqual([
      ['Doha round', 'supports', 'Qatar and Turkey mediated', '2'],
      ['Doha round', 'contradicts', 'said in Tehran', ''],
    ])
    expect(await rowsOf(test, { list: 'evidence', ids: null })).toEqual(rows)
  })

  it('holds actors, events and the codebook', async () => {
    const { test, eventId } = await marked()
    const { client, project } = test
    const { id: parent } = await client.theme.create({ project, name: 'Leverage' })
    await client.theme.create({ project, name: 'Border', parent })
    expect(columns(await rowsOf(test, { list: 'themes', ids: null }), 'Path')).toEqual([
      ['Leverage'],
      ['Leverage › Border'],
    ])
    expect(columns(await rowsOf(test, { list: 'actors', ids: null }), 'Name', 'Mentions').sort()).toEqual([
      ['Qatar', '1'],
      ['Turkey', '1'],
    ])
    const events = await rowsOf(test, { list: 'events', ids: [eventId] })
    expect(columns(events, 'Title', 'Date (EDTF)', 'Evidence that contradicts')).toEqual([
      ['Doha round', '2025-10-18/2025-10-19', '1'],
    ])
  })

  it('is written as a file, over another only when told to and never into the project', async () => {
    const { test } = await marked()
    const { client, project, folder } = test
    const file = join(await temporaryFolder(), 'articles.csv')
    const what = { list: 'articles' as const, ids: null }
    expect(await client.list.exportCsv({ project, what, file })).toEqual({ file, rows: 2, unreadable: 0 })
    expect(await readFile(file, 'utf8')).toBe((await client.list.csv({ project, what })).text)
    await expect(client.list.exportCsv({ project, what, file })).rejects.toMatchObject({ code: 'outputExists' })
    await client.list.exportCsv({ project, what, file, overwrite: true })
    await expect(client.list.exportCsv({ project, what, file: join(folder, 'articles.csv') })).rejects.toMatchObject({
      code: 'outputUnwritable',
    })
  })

  it('holds what a search finds, and what is retrieved by tags', async () => {
    const { test, first, second, talksId } = await marked()
    const search = { list: 'search' as const, query: 'mediated', in: ['articles' as const, 'highlights' as const] }
    const found = await rowsOf(test, { ...search, facets: {}, sort: 'title', lastWord: 'whole' })
    expect(columns(found, 'Found as', 'Article id', 'Highlight id').sort()).toEqual([
      ['article', talksId, ''],
      ['highlight', talksId, first],
    ])
    const tagged = await rowsOf(test, { list: 'passages', query: 'actor:Qatar AND actor:Turkey', within: 'highlight' })
    expect(columns(tagged, 'Place', 'Passage', 'Highlight id')).toEqual([['1', 'Qatar and Turkey mediated', first]])
    const others = await rowsOf(test, { list: 'passages', query: 'coder:Tester NOT actor:Qatar', within: 'highlight' })
    expect(columns(others, 'Highlight id')).toEqual([[second]])
  })

  it('says which record is not there', async () => {
    const { test } = await marked()
    const what = { list: 'actors' as const, ids: ['ac_0000'] }
    await expect(test.client.list.csv({ project: test.project, what })).rejects.toMatchObject({
      code: 'recordMissing',
      data: { collection: 'actor', id: 'ac_0000' },
    })
  })
})

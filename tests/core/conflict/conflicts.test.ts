import { describe, expect, it } from 'vitest'
import { historyWords } from '../../../shared/history-words.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { ConflictRow } from '../../../shared/rows/merge.ts'
import { mark, type TestProject } from '../../support/a-project.ts'
import { plainState } from '../../support/plain-state.ts'
import { mergeInto, twoCopies } from '../../support/two-copies.ts'

const listed = ({ client, project }: TestProject) => client.conflict.list({ project })

async function theOneConflict(test: TestProject): Promise<ConflictRow> {
  const { total, rows } = await listed(test)
  const [row] = rows
  if (total !== 1 || !row) throw new Error(`there are ${total} conflicts`)
  return row
}

function settle({ client, project }: TestProject, { collection, id, heads }: ConflictRow, choice: 'keep' | 'remove') {
  return client.conflict.settle({ project, collection, id, heads, choice })
}

function choose({ client, project }: TestProject, row: ConflictRow, words: string) {
  const stamp = row.values.find((value) => value.words === words)?.stamp ?? ''
  const { collection, id, heads, field } = row
  return client.conflict.settle({ project, collection, id, heads, choice: 'value', field: field ?? '', stamp })
}

/** Two copies in which each wrote another note to the same highlight, merged both ways. */
async function twoNotes() {
  const copies = await twoCopies()
  const { mine, hers, highlightId } = copies
  await mine.client.highlight.setNote({ project: mine.project, highlightId, note: 'mine' })
  await hers.client.highlight.setNote({ project: hers.project, highlightId, note: 'hers' })
  await mergeInto(mine, hers)
  await mergeInto(hers, mine)
  return copies
}

function aText(words: string): Json {
  return {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }] },
  }
}

async function write({ client, project }: TestProject, sectionId: string, words: string): Promise<void> {
  const { text } = await client.section.take({ project, sectionId, tab: 'one' })
  await client.section.keepDraft({ project, sectionId, tab: 'one', content: aText(words), heads: text.heads })
  await client.section.commitDraft({ project, sectionId, tab: 'one' })
}

describe('the conflicts of a project', () => {
  it('are told with both values, who set them and when, in words', async () => {
    const { mine, hers, highlightId } = await twoNotes()
    const row = await theOneConflict(mine)
    expect(row).toEqual({
      kind: 'field',
      collection: 'highlight',
      id: highlightId,
      field: 'note',
      record: '“Both sides” in Talks end in Doha',
      what: 'note',
      values: expect.arrayContaining([
        {
          stamp: expect.any(String),
          coder: 'Tester',
          at: expect.stringMatching(/^2026-01-01T/),
          words: 'mine',
          isShown: expect.any(Boolean),
        },
        {
          stamp: expect.any(String),
          coder: 'Nasrin',
          at: expect.stringMatching(/^2026-01-01T/),
          words: 'hers',
          isShown: expect.any(Boolean),
        },
      ]),
      heads: row.values.map(({ stamp }) => stamp),
    })
    expect(row.values.map(({ isShown }) => isShown)).toEqual([true, false])
    expect(await listed(hers)).toEqual(await listed(mine))
    expect(await mine.client.conflict.count({ project: mine.project })).toEqual({ conflicts: 1 })
  })

  it('name records instead of giving ids', async () => {
    const { mine, hers } = await twoCopies()
    const { id: eventId } = await mine.client.event.create({
      project: mine.project,
      title: 'Doha round',
      date: '2025-10-18',
    })
    const { id: actorId } = await mine.client.actor.create({ project: mine.project, name: 'Qatar' })
    await mergeInto(hers, mine)
    const set = (test: TestProject, date: string, name: string) =>
      Promise.all([
        test.client.event.edit({ project: test.project, eventId, set: { date, place: { name, precision: 'exact' } } }),
        test.client.actor.edit({
          project: test.project,
          actorId,
          set: { kind: date === '2025-10-19' ? 'state' : 'armed-group' },
        }),
      ])
    await set(mine, '2025-10-19', 'Doha')
    await set(hers, '2025-10-18/2025-10-19', 'Lusail')
    await mergeInto(mine, hers)
    const { rows } = await listed(mine)
    const told = rows.map(({ record, what, values }) => [record, what, values.map(({ words }) => words).sort()])
    expect(told).toEqual([
      ['Doha round', 'date', ['18–19 October 2025', '19 October 2025']],
      ['Doha round', 'place', ['Doha (exact)', 'Lusail (exact)']],
      ['Qatar', 'kind', ['armed group', 'state']],
    ])
  })

  it('are settled by choosing a value, and stay settled when the copies are merged again', async () => {
    const { mine, hers, highlightId } = await twoNotes()
    const row = await theOneConflict(mine)
    await choose(mine, row, 'hers')
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
    await mergeInto(mine, hers)
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
    await mergeInto(hers, mine)
    expect(await listed(hers)).toEqual({ total: 0, rows: [] })
    const highlights = await hers.client.highlight.list({ project: hers.project })
    expect(highlights.find(({ id }) => id === highlightId)?.note).toBe('hers')
    expect(plainState(hers.opened.store.state)).toEqual(plainState(mine.opened.store.state))
  })

  it('are settled for the shown value, too', async () => {
    const { mine } = await twoNotes()
    const row = await theOneConflict(mine)
    await choose(mine, row, row.values[0]?.words ?? '')
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
  })

  it('are told of in the history', async () => {
    const { mine } = await twoNotes()
    await choose(mine, await theOneConflict(mine), 'hers')
    const { rows } = await mine.client.history.list({ project: mine.project })
    expect(rows.slice(0, 1).map(historyWords)).toEqual(['settled a conflict about ‘Both sides’'])
  })

  it('are conflicts again where both settle them differently', async () => {
    const { mine, hers } = await twoNotes()
    await choose(mine, await theOneConflict(mine), 'hers')
    await choose(hers, await theOneConflict(hers), 'mine')
    await mergeInto(mine, hers)
    expect((await theOneConflict(mine)).values.map(({ words }) => words).sort()).toEqual(['hers', 'mine'])
  })

  it('can be settled otherwise by undoing', async () => {
    const { mine, highlightId } = await twoNotes()
    const row = await theOneConflict(mine)
    const [shown = '', other = ''] = row.values.map(({ words }) => words)
    await choose(mine, row, other)
    expect(await mine.client.history.undo({ project: mine.project })).toMatchObject({
      label: 'conflict.settle',
      left: [],
    })
    const highlights = await mine.client.highlight.list({ project: mine.project })
    expect(highlights.find(({ id }) => id === highlightId)?.note).toBe(shown)
  })

  it('do not take in a value that came after the person looked', async () => {
    const { mine, hers, highlightId } = await twoCopies()
    await mine.client.highlight.setNote({ project: mine.project, highlightId, note: 'mine' })
    await hers.client.highlight.setNote({ project: hers.project, highlightId, note: 'hers' })
    await mergeInto(mine, hers)
    const row = await theOneConflict(mine)
    await hers.client.highlight.setNote({ project: hers.project, highlightId, note: 'hers again' })
    await mergeInto(mine, hers)
    await choose(mine, row, 'mine')
    const { values } = await theOneConflict(mine)
    expect(values.map(({ words }) => words).sort()).toEqual(['hers again', 'mine'])
    await expect(choose(mine, row, 'hers')).rejects.toMatchObject({ code: 'conflictGone' })
  })

  it('cannot be settled twice', async () => {
    const { mine } = await twoNotes()
    const row = await theOneConflict(mine)
    await choose(mine, row, 'mine')
    await expect(choose(mine, row, 'hers')).rejects.toMatchObject({ code: 'conflictGone' })
  })
})

describe('a record that one person removed and another changed', () => {
  async function removedHere() {
    const copies = await twoCopies()
    const { mine, hers, highlightId } = copies
    await mine.client.highlight.remove({ project: mine.project, highlightIds: [highlightId] })
    await hers.client.highlight.setNote({ project: hers.project, highlightId, note: 'important' })
    await mergeInto(mine, hers)
    return copies
  }

  it('is there, and listed with the removal beside the change', async () => {
    const { mine, highlightId } = await removedHere()
    expect(await mine.client.highlight.list({ project: mine.project })).toMatchObject([
      { id: highlightId, note: 'important' },
    ])
    expect(await theOneConflict(mine)).toMatchObject({
      kind: 'removal',
      collection: 'highlight',
      field: null,
      what: 'note',
      values: [
        { coder: 'Nasrin', words: 'note: important', isShown: true },
        { coder: 'Tester', words: 'removed', isShown: false },
      ],
    })
  })

  it('stays for good when it is kept', async () => {
    const { mine, hers, highlightId } = await removedHere()
    await settle(mine, await theOneConflict(mine), 'keep')
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
    await mergeInto(hers, mine)
    await mergeInto(mine, hers)
    expect(await listed(hers)).toEqual({ total: 0, rows: [] })
    expect(await hers.client.highlight.list({ project: hers.project })).toMatchObject([{ id: highlightId }])
  })

  it('goes when it is removed, and comes back by undo', async () => {
    const { mine, hers } = await removedHere()
    await settle(mine, await theOneConflict(mine), 'remove')
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
    await mergeInto(hers, mine)
    expect(await hers.client.highlight.list({ project: hers.project })).toEqual([])
    await mine.client.history.undo({ project: mine.project })
    expect(await mine.client.highlight.list({ project: mine.project })).toMatchObject([{ note: 'important' }])
  })

  it('is no conflict where both removed it', async () => {
    const { mine, hers, highlightId } = await twoCopies()
    await mine.client.highlight.remove({ project: mine.project, highlightIds: [highlightId] })
    await hers.client.highlight.remove({ project: hers.project, highlightIds: [highlightId] })
    expect(await mergeInto(mine, hers)).toMatchObject({ openConflicts: 0 })
    expect(await mine.client.highlight.list({ project: mine.project })).toEqual([])
  })
})

describe('a record that one person removed while another used it', () => {
  async function articleRemovedHere() {
    const copies = await twoCopies()
    const { mine, hers, articleId } = copies
    await mine.client.article.remove({ project: mine.project, articleIds: [articleId] })
    await mark(hers, articleId, 'Qatar and Turkey')
    const row = await mergeInto(mine, hers)
    return { ...copies, row }
  }

  it('is listed, so that nothing is left behind unseen', async () => {
    const { mine, articleId, row } = await articleRemovedHere()
    expect(row).toMatchObject({ openConflicts: 1, total: { added: 1, conflicting: 1 } })
    expect(await theOneConflict(mine)).toMatchObject({
      kind: 'use',
      collection: 'article',
      id: articleId,
      field: null,
      record: 'Talks end in Doha',
      what: 'highlight',
      values: [
        { coder: 'Nasrin', words: 'highlight: “Qatar and Turkey” in Talks end in Doha' },
        { coder: 'Tester', words: 'removed' },
      ],
    })
  })

  it('comes back with what went with it when it is kept', async () => {
    const { mine, hers, highlightId } = await articleRemovedHere()
    await settle(mine, await theOneConflict(mine), 'keep')
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
    const marked = (await mine.client.highlight.list({ project: mine.project })).map(({ id }) => id)
    expect(marked).toHaveLength(2)
    expect(marked).toContain(highlightId)
    await mergeInto(hers, mine)
    expect(plainState(hers.opened.store.state)).toEqual(plainState(mine.opened.store.state))
    await mine.client.history.undo({ project: mine.project })
    expect(await mine.client.article.list({ project: mine.project })).toEqual([])
  })

  it('takes the use with it when it stays removed', async () => {
    const { mine } = await articleRemovedHere()
    await settle(mine, await theOneConflict(mine), 'remove')
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
    expect(await mine.client.highlight.list({ project: mine.project })).toEqual([])
    expect(await mine.client.project.check({ folder: mine.folder })).toEqual([])
  })

  it('is told for a tag, too, and its tags come back with it', async () => {
    const { mine, hers, articleId, highlightId } = await twoCopies()
    const { id: actorId } = await mine.client.actor.create({ project: mine.project, name: 'Qatar' })
    const tag = { kind: 'actor' as const, id: actorId }
    await mine.client.highlight.addTag({ project: mine.project, highlightId, tag })
    await mergeInto(hers, mine)
    await mine.client.actor.remove({ project: mine.project, actorIds: [actorId] })
    const { id: hersId } = await mark(hers, articleId, 'Qatar and Turkey')
    await hers.client.highlight.addTag({ project: hers.project, highlightId: hersId, tag })
    await mergeInto(mine, hers)
    const row = await theOneConflict(mine)
    expect(row).toMatchObject({ kind: 'use', record: 'Qatar', what: 'tag' })
    await settle(mine, row, 'keep')
    const tagged = (await mine.client.highlight.list({ project: mine.project })).filter(({ tags }) => tags.length > 0)
    expect(tagged.map(({ id }) => id).sort()).toEqual([highlightId, hersId].sort())
  })
})

describe('a section that two people wrote in', () => {
  async function twoTexts() {
    const copies = await twoCopies()
    const { mine, hers } = copies
    const { id: sectionId } = await mine.client.section.create({ project: mine.project, title: 'Findings' })
    await mergeInto(hers, mine)
    await write(mine, sectionId, 'My text')
    await write(hers, sectionId, 'Her text')
    await mergeInto(mine, hers)
    return { ...copies, sectionId }
  }

  it('is listed with both texts as plain words', async () => {
    const { mine } = await twoTexts()
    const row = await theOneConflict(mine)
    expect(row).toMatchObject({ collection: 'section', record: 'Findings', what: 'text' })
    expect(row.values.map(({ words }) => words).sort()).toEqual(['Her text', 'My text'])
  })

  it('is settled here and in the dossier alike', async () => {
    const { mine, sectionId } = await twoTexts()
    await choose(mine, await theOneConflict(mine), 'My text')
    const { content, conflicts } = await mine.client.section.read({ project: mine.project, sectionId })
    expect([content, conflicts]).toEqual([aText('My text'), []])
  })

  it('is settled in the dossier by keeping the text that is shown', async () => {
    const { mine, sectionId } = await twoTexts()
    const { client, project } = mine
    const { content, heads } = await client.section.read({ project, sectionId })
    await client.section.keepDraft({ project, sectionId, tab: 'one', content, heads })
    await client.section.commitDraft({ project, sectionId, tab: 'one' })
    expect(await client.section.read({ project, sectionId })).toMatchObject({ content, conflicts: [] })
    expect(await listed(mine)).toEqual({ total: 0, rows: [] })
  })

  it('is told by where it stands when both moved it', async () => {
    const { mine, hers } = await twoCopies()
    const make = (title: string) => mine.client.section.create({ project: mine.project, title })
    const first = await make('First')
    const second = await make('Second')
    const third = await make('Third')
    await mergeInto(hers, mine)
    const move = ({ client, project }: TestProject, after: string | null) =>
      client.section.move({ project, sectionId: third.id, after })
    await move(mine, null)
    await move(hers, first.id)
    await mergeInto(mine, hers)
    const row = await theOneConflict(mine)
    expect([row.record, row.what, row.values.map(({ words }) => words).sort()]).toEqual([
      'Third',
      'place in the outline',
      ['after ‘First’', 'first'],
    ])
    expect(second.id).not.toBe(first.id)
  })
})

describe('a tag', () => {
  it('that one person took off and another put on anew is told by its name', async () => {
    const { mine, hers, articleId } = await twoCopies()
    const { id: actorId } = await mine.client.actor.create({ project: mine.project, name: 'Qatar' })
    const { id: highlightId } = await mark(mine, articleId, 'Qatar and Turkey')
    const tag = { kind: 'actor' as const, id: actorId }
    await mine.client.highlight.addTag({ project: mine.project, highlightId, tag })
    await mergeInto(hers, mine)
    await mine.client.highlight.removeTag({ project: mine.project, highlightId, tag })
    await hers.client.highlight.removeTag({ project: hers.project, highlightId, tag })
    await hers.client.highlight.addTag({ project: hers.project, highlightId, tag })
    await mergeInto(mine, hers)
    const row = await theOneConflict(mine)
    expect([row.what, row.values.map(({ words }) => words).sort()]).toEqual(['actor ‘Qatar’', ['not tagged', 'tagged']])
  })
})

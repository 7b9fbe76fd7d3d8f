import { describe, expect, it } from 'vitest'
import { historyWords } from '../../../shared/history-words.ts'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

/** The history as a person reads it, newest first. */
async function told({ client, project }: TestProject, filter: Record<string, string> = {}): Promise<string[]> {
  const complete = { coderId: null, kind: null, recordId: null, ...filter }
  const { rows } = await client.history.list({ project, filter: complete })
  return rows.map((row) => `${row.coder?.name ?? 'somebody'} ${historyWords(row)}`)
}

async function atWork() {
  const test = await aProject()
  const { client, project, opened } = test
  const [articleId = ''] = await importTexts(test, talks)
  const highlight = await mark(test, articleId, 'Both sides')
  const { id: actorId } = await client.actor.create({ project, name: 'Qatar' })
  await client.highlight.addTag({ project, highlightId: highlight.id, tag: { kind: 'actor', id: actorId } })
  const { id: aliasId } = await client.actor.addAlias({ project, actorId, text: 'Doha' })
  const { id: themeId } = await client.theme.create({ project, name: 'leverage' })
  const theirs = [
    { c: 'coder' as const, id: 'c_0002', set: { name: 'Amina' } },
    { c: 'theme' as const, id: themeId, set: { name: 'pressure' } },
  ]
  await opened.store.commit({ label: 'theme.edit', coderId: 'c_0002', ops: theirs })
  return { ...test, articleId, highlightId: highlight.id, actorId, aliasId, themeId }
}

describe('the history', () => {
  it('says who did what, newest first, in sentences with names', async () => {
    const test = await atWork()
    await test.client.actor.removeAlias({ project: test.project, aliasId: test.aliasId })
    await test.client.history.undo({ project: test.project })
    expect(await told(test)).toEqual([
      'Tester undid: removed the name ‘Doha’ of ‘Qatar’',
      'Tester removed the name ‘Doha’ of ‘Qatar’',
      'Amina edited the theme ‘pressure’',
      'Tester added the theme ‘pressure’',
      'Tester added the name ‘Doha’ to ‘Qatar’',
      'Tester tagged a passage of ‘Talks end in Doha’ with Qatar',
      'Tester added the actor ‘Qatar’',
      'Tester marked a passage of ‘Talks end in Doha’',
      'Tester imported the article ‘Talks end in Doha’',
      'Tester made the project ‘Talks’',
    ])
  })

  it('can be narrowed to a coder, a kind and a record with what belongs to it', async () => {
    const test = await atWork()
    const { client, project, articleId, actorId, themeId, aliasId } = test
    expect(await told(test, { coderId: 'c_0002' })).toEqual(['Amina edited the theme ‘pressure’'])
    expect(await told(test, { kind: 'theme' })).toHaveLength(2)
    expect(await told(test, { kind: 'theme', coderId: 'c_0002' })).toHaveLength(1)
    expect(await told(test, { recordId: themeId })).toHaveLength(2)
    expect(await told(test, { recordId: articleId })).toEqual([
      'Tester tagged a passage of ‘Talks end in Doha’ with Qatar',
      'Tester marked a passage of ‘Talks end in Doha’',
      'Tester imported the article ‘Talks end in Doha’',
    ])
    await client.actor.removeAlias({ project, aliasId })
    expect(await told(test, { recordId: actorId })).toEqual([
      'Tester removed the name ‘Doha’ of ‘Qatar’',
      'Tester added the name ‘Doha’ to ‘Qatar’',
      'Tester tagged a passage of ‘Talks end in Doha’ with Qatar',
      'Tester added the actor ‘Qatar’',
    ])
    expect(await told(test, { kind: 'removal' })).toEqual(['Tester removed the name ‘Doha’ of ‘Qatar’'])
  })

  it('comes in pages that join without a gap', async () => {
    const test = await atWork()
    const { client, project } = test
    const whole = (await client.history.list({ project })).rows
    const stamps: string[] = []
    for (let before: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof client.history.list>> = await client.history.list({
        project,
        before,
        limit: 3,
      })
      stamps.push(...page.rows.map(({ stamp }) => stamp))
      before = page.next
      if (before === null) break
    }
    expect(stamps).toEqual(whole.map(({ stamp }) => stamp))
    expect(stamps).toHaveLength(8)
  })

  it('shows the old and the new value of each field, and records by their names', async () => {
    const test = await atWork()
    const { client, project } = test
    const { rows } = await client.history.list({ project })
    const details = await Promise.all(rows.map(({ stamp }) => client.history.detail({ project, stamp })))
    const fields = (index: number) => details[index]?.records.map(({ name, fields: each }) => [name, each])
    const field = (name: string, before: string | null, after: string, about: string | null = null) => ({
      field: name,
      about,
      before,
      after,
      isUnreadable: false,
    })
    expect(fields(0)).toEqual([
      ['Amina', [field('name', null, 'Amina')]],
      ['pressure', [field('name', 'leverage', 'pressure')]],
    ])
    expect(fields(3)?.[0]?.[1]).toEqual([field(`tag:actor:${test.actorId}`, null, 'tagged', 'Qatar')])
    expect(details[2]?.records[0]).toMatchObject({ name: 'Doha', of: 'Qatar', isGone: false, became: null })
  })
})

describe('taking back one action', () => {
  it('takes back just that one, whatever was done since, and redo does it again', async () => {
    const test = await atWork()
    const { client, project, actorId } = test
    const { action } = await client.actor.remove({ project, actorIds: [actorId] })
    await client.theme.create({ project, name: 'later' })
    const names = async () => (await client.actor.list({ project })).map(({ name }) => name)
    expect(await names()).toEqual([])
    expect(await client.history.undo({ project, stamp: action ?? '' })).toEqual({ label: 'actor.remove', left: [] })
    expect(await names()).toEqual(['Qatar'])
    expect(await client.history.undo({ project, stamp: action ?? '' })).toEqual({ label: null, left: [] })
    expect(await client.history.state({ project })).toEqual({ undo: 'theme.add', redo: 'actor.remove' })
    await client.history.redo({ project })
    expect(await names()).toEqual([])
    expect(await client.history.state({ project })).toEqual({ undo: 'actor.remove', redo: null })
  })

  it('brings back what was removed long ago, with what went with it', async () => {
    const test = await atWork()
    const { client, project, articleId } = test
    await client.article.remove({ project, articleIds: [articleId] })
    for (let count = 0; count < 30; count++) await client.theme.create({ project, name: `theme ${count}` })
    const removals = { coderId: null, kind: 'removal' as const, recordId: null }
    const [removal] = (await client.history.list({ project, filter: removals })).rows
    expect(removal).toMatchObject({ stillGone: 2, canTakeBack: true, isTakenBack: false })
    await client.history.undo({ project, stamp: removal?.stamp ?? '' })
    expect(await client.highlight.listFor({ project, articleId })).toHaveLength(1)
    const [after] = (await client.history.list({ project, filter: removals })).rows
    expect(after).toMatchObject({ stillGone: 0, canTakeBack: false, isTakenBack: true })
  })

  it('takes back what a colleague did, and leaves the making of the project alone', async () => {
    const test = await atWork()
    const { client, project, themeId } = test
    const { rows } = await client.history.list({ project })
    const [theirs] = rows
    await client.history.undo({ project, stamp: theirs?.stamp ?? '' })
    expect((await client.theme.list({ project })).find(({ id }) => id === themeId)?.name).toBe('leverage')
    expect((await told(test))[0]).toBe('Tester undid what Amina did: edited the theme ‘leverage’')
    const making = rows.at(-1)?.stamp ?? ''
    await expect(client.history.undo({ project, stamp: making })).rejects.toMatchObject({ code: 'notUndoable' })
    expect(rows.at(-1)).toMatchObject({ label: 'project.create', canTakeBack: false })
  })
})

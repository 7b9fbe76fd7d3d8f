import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictPlaces } from '../../../main/core/conflict/conflict-places.ts'
import { goBack, previewGoBack } from '../../../main/core/history/go-back.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { writerOf } from '../../../main/core/store/stamp.ts'
import { anySteps, deliver, foldedUpTo, perform, visible } from '../../support/a-history.ts'
import { aClient, aProject, importTexts, mark, talks } from '../../support/a-project.ts'
import { aColleague } from '../../support/a-store.ts'

describe('going back to a point', () => {
  it('shows what the fold of the logs up to there shows, whoever worked on the project, and can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ steps: anySteps, by: fc.constantFrom('me', 'them'), meet: fc.boolean() }), {
          minLength: 2,
          maxLength: 9,
        }),
        fc.nat(),
        async (turns, pick) => {
          const { opened } = await aProject()
          const { store } = opened
          const mine = writerOf([...store.state.lastStamps.values()][0] ?? '')
          const theirs = await aColleague(store.folder, { moment: Date.UTC(2026, 0, 1, 0, 0, 7) })
          const stamps: string[] = []
          for (const { steps, by, meet } of turns) {
            const at = by === 'me' ? store : theirs.store
            const { t } = await perform(at, steps, by === 'me' ? 'c_0001' : 'c_0002')
            stamps.push(t)
            if (by === 'them' && meet) await deliver(writerOf(t), theirs.store, store)
            if (by === 'me' && meet) await deliver(mine, store, theirs.store)
          }
          const foreign = stamps.find((stamp) => writerOf(stamp) !== mine)
          if (foreign) await deliver(writerOf(foreign), theirs.store, store)
          const moment = stamps[pick % stamps.length] ?? ''
          const before = visible(store.state)
          const then = visible(await foldedUpTo(store, moment))
          const preview = await previewGoBack(opened, moment)
          expect(await goBack(opened, moment)).toEqual(preview)
          expect(preview.actions).toBe(stamps.filter((stamp) => stamp > moment).length)
          expect(visible(store.state)).toEqual(then)
          if (preview.removed + preview.broughtBack + preview.changed > 0) {
            expect(await opened.history?.undo()).toEqual({ label: 'history.goBack', left: [] })
            expect(visible(store.state)).toEqual(before)
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  it('takes a record for what it was where two people replaced the same value', async () => {
    const { opened } = await aProject()
    const { store } = opened
    const theme = { c: 'theme' as const, id: 't_0001' }
    const { t: first } = await perform(store, [{ ...theme, kind: 'set', field: 'name', value: 'a' }])
    await perform(store, [{ ...theme, kind: 'delete' }])
    const colleague = (await aColleague(store.folder)).store
    const { t: moment } = await perform(store, [{ ...theme, kind: 'restore' }])
    const { t: theirs } = await perform(colleague, [{ ...theme, kind: 'restore' }], 'c_0002')
    await deliver(writerOf(theirs), colleague, store)
    expect(await goBack(opened, moment)).toMatchObject({ actions: 1, removed: 0, broughtBack: 0, changed: 0 })
    expect(visible(store.state)).toEqual(visible(await foldedUpTo(store, moment)))
    expect(first < moment && moment < theirs).toBe(true)
  })

  it('counts what it touches by kind, and keeps whoever joined since', async () => {
    const test = await aProject()
    const { client, project, opened } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { rows } = await client.history.list({ project })
    const moment = rows[0]?.stamp ?? ''
    await mark(test, articleId, 'Both sides')
    await client.theme.create({ project, name: 'leverage' })
    const joined = [{ c: 'coder' as const, id: 'c_0002', set: { name: 'Amina' } }]
    await opened.store.commit({ label: 'coder.add', coderId: 'c_0002', ops: joined })
    await client.article.remove({ project, articleIds: [articleId] })
    const counts = {
      removed: 1,
      broughtBack: 1,
      changed: 0,
      unreadable: 0,
      settled: 0,
      collections: { theme: 1, article: 1 },
    }
    const row = { actions: 4, coders: ['Tester', 'Amina'], ...counts }
    expect(await client.history.goBackPreview({ project, stamp: moment })).toEqual(row)
    expect(await client.history.goBack({ project, stamp: moment })).toEqual(row)
    expect((await client.article.table({ project })).map(({ id }) => id)).toEqual([articleId])
    expect(await client.highlight.listFor({ project, articleId })).toEqual([])
    expect((await client.coder.list({ project })).map(({ name }) => name)).toEqual(['Tester', 'Amina'])
    expect(await client.history.state({ project })).toEqual({ undo: 'history.goBack', redo: null })
  })

  it('leaves a value whose earlier one is in a damaged line, and counts it', async () => {
    const { opened, client, project, host } = await aProject()
    const { store } = opened
    const name = (value: string, id: string) => perform(store, [{ c: 'theme', id, kind: 'set', field: 'name', value }])
    const { t: damaged } = await name('leverage', 't_0001')
    const { t: moment } = await name('unrelated', 't_0002')
    await name('pressure', 't_0001')
    await client.project.close({ project })
    const path = join(store.folder, segmentPath(writerOf(damaged), 1))
    await writeFile(path, (await readFile(path, 'utf8')).replace('leverage', 'lewerage'))
    const reopened = (await aClient(host)).client
    const { handle } = await reopened.project.open({ folder: store.folder, mode: 'writing', coderName: 'Tester' })
    expect(await reopened.history.goBack({ project: handle, stamp: moment })).toMatchObject({
      removed: 0,
      changed: 0,
      unreadable: 1,
    })
    const names = (await reopened.theme.list({ project: handle })).map((theme) => theme.name)
    expect(names.sort()).toEqual(['pressure', 'unrelated'])
  })

  it('tells of open conflicts that it settles', async () => {
    const { opened } = await aProject()
    const { store } = opened
    const theme = { c: 'theme' as const, id: 't_0001' }
    const name = (value: string) => [{ ...theme, kind: 'set' as const, field: 'name', value }]
    const { t: moment } = await perform(store, name('pressure'))
    const colleague = (await aColleague(store.folder)).store
    await perform(store, name('leverage'))
    const { t: theirs } = await perform(colleague, name('means'), 'c_0002')
    await deliver(writerOf(theirs), colleague, store)
    expect(conflictPlaces(store.state)).toHaveLength(1)
    expect(await goBack(opened, moment)).toMatchObject({ changed: 1, settled: 1 })
    expect(conflictPlaces(store.state)).toEqual([])
  })

  it('refuses a moment that no log knows', async () => {
    const { client, project } = await aProject()
    const stamp = '01kdvdngtr-0000-aaaaaaaa'
    await expect(client.history.goBack({ project, stamp })).rejects.toMatchObject({ code: 'recordMissing' })
  })
})

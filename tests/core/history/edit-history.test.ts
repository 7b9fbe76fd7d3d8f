import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EditHistory } from '../../../main/core/history/edit-history.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { writerOf } from '../../../main/core/store/stamp.ts'
import { idPrefixes } from '../../../shared/model/ids.ts'
import { anySteps, deliver, kinds, perform, visible } from '../../support/a-history.ts'
import { aClient, aProject, importTexts, mark, talks } from '../../support/a-project.ts'
import { aColleague } from '../../support/a-store.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

const coderId = 'c_0001'

async function aStore() {
  const store = await ProjectStore.create(await aHost(), join(await temporaryFolder(), 'project'), 'Tester')
  return { store, history: new EditHistory(store, coderId) }
}

describe('undo', () => {
  it('goes back through every state to the first, and redo forward through them to the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySteps, { minLength: 1, maxLength: 8 }), async (actions) => {
        const { store, history } = await aStore()
        const states = [visible(store.state)]
        for (const steps of actions) {
          await perform(store, steps)
          states.push(visible(store.state))
        }
        for (let round = 0; round < 2; round++) {
          for (const state of states.slice(0, -1).toReversed()) {
            expect(await history.undo()).toEqual({ label: 'theme.edit', left: [] })
            expect(visible(store.state)).toEqual(state)
          }
          expect(await history.undo()).toEqual({ label: null, left: [] })
          for (const state of states.slice(1)) {
            expect(await history.redo()).toEqual({ label: 'theme.edit', left: [] })
            expect(visible(store.state)).toEqual(state)
          }
          expect(await history.redo()).toEqual({ label: null, left: [] })
        }
        const reread = await ProjectStore.openForReading(store.host, store.folder)
        expect(visible(reread.state)).toEqual(visible(store.state))
        await store.close()
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('goes on where it was after a restart, for all of it and back again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anySteps, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('undo' as const, 'redo' as const), { maxLength: 4 }),
        async (actions, steps) => {
          const { store, history } = await aStore()
          const states = [visible(store.state)]
          for (const each of actions) {
            await perform(store, each)
            states.push(visible(store.state))
          }
          for (const each of steps) await history[each]()
          const at = steps.reduce(
            (place, each) => Math.min(actions.length, Math.max(0, place + (each === 'undo' ? -1 : 1))),
            actions.length,
          )
          await store.close()
          const { host, folder } = store
          const reopened = await ProjectStore.openForWriting(host, folder, 'Tester')
          const again = new EditHistory(reopened, coderId)
          expect(visible(reopened.state)).toEqual(states[at])
          for (const state of states.slice(0, at).toReversed()) {
            expect(await again.undo()).toEqual({ label: 'theme.edit', left: [] })
            expect(visible(reopened.state)).toEqual(state)
          }
          expect(await again.undo()).toEqual({ label: null, left: [] })
          for (const state of states.slice(1)) {
            expect(await again.redo()).toEqual({ label: 'theme.edit', left: [] })
            expect(visible(reopened.state)).toEqual(state)
          }
          expect(await again.redo()).toEqual({ label: null, left: [] })
          await reopened.close()
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)

  it('writes a new action that names the one it undoes, and keeps both in the log', async () => {
    const { store, history } = await aStore()
    const seen: unknown[] = []
    store.watch((event) => {
      if (event.type === 'committed') seen.push([event.action.label, event.action.t, event.action.undoes])
    })
    await perform(store, [{ c: 'theme', id: 't_0001', kind: 'set', field: 'name', value: 'a' }])
    await history.undo()
    await history.redo()
    const [first, second] = seen as [unknown[], unknown[]]
    expect(seen.map((each) => (each as unknown[])[2])).toEqual([undefined, first[1], second[1]])
    await store.close()
  })

  it('leaves alone what somebody else changed since, says so, and undoes the rest', async () => {
    const { store, history } = await aStore()
    const set = (by: string, values: Record<string, string>) =>
      store.commit({ label: 'theme.edit', coderId: by, ops: [{ c: 'theme', id: 't_0001', set: values }] })
    await set(coderId, { name: 'leverage', note: 'first' })
    await set(coderId, { name: 'pressure', note: 'second' })
    const { action: theirs } = await set('c_0002', { name: 'incentives' })
    expect(await history.undo()).toEqual({
      label: 'theme.edit',
      left: [{ collection: 'theme', id: 't_0001', field: 'name', reason: 'changed', stamp: theirs.t }],
    })
    expect(visible(store.state)).toEqual({ 'theme t_0001': { name: 'incentives', note: 'first' } })
    await store.close()
  })

  it('leaves what a colleague’s log changed of any kind of record, and puts back the rest', async () => {
    for (const c of kinds) {
      const { store, history } = await aStore()
      const id = `${idPrefixes[c]}_0001`
      const set = (at: ProjectStore, by: string, values: Record<string, string>) =>
        at.commit({ label: 'theme.edit', coderId: by, ops: [{ c, id, set: values }] })
      await set(store, coderId, { name: 'leverage', note: 'first' })
      const colleague = await aColleague(store.folder)
      await set(store, coderId, { name: 'pressure', note: 'second' })
      const { action: theirs } = await set(colleague.store, 'c_0002', { name: 'incentives' })
      await deliver(writerOf(theirs.t), colleague.store, store)
      expect(await history.undo()).toEqual({
        label: 'theme.edit',
        left: [{ collection: c, id, field: 'name', reason: 'changed', stamp: theirs.t }],
      })
      expect(visible(store.state)).toEqual({ [`${c} ${id}`]: { name: 'incentives', note: 'first' } })
      await store.close()
    }
  })

  it('leaves a value whose earlier one is in a damaged line, and says that it cannot be read', async () => {
    const { store } = await aStore()
    const set = (name: string) =>
      store.commit({ label: 'theme.edit', coderId, ops: [{ c: 'theme', id: 't_0001', set: { name } }] })
    const { action: first } = await set('leverage')
    const { action: second } = await set('pressure')
    await store.close()
    const path = join(store.folder, segmentPath(writerOf(first.t), 1))
    await writeFile(path, (await readFile(path, 'utf8')).replace('leverage', 'lewerage'))
    const reopened = await ProjectStore.openForWriting(store.host, store.folder, 'Tester')
    expect(await new EditHistory(reopened, coderId).undo()).toEqual({
      label: 'theme.edit',
      left: [{ collection: 'theme', id: 't_0001', field: 'name', reason: 'unreadable', stamp: second.t }],
    })
    expect(visible(reopened.state)).toEqual({ 'theme t_0001': { name: 'pressure' } })
    await reopened.close()
  })

  it('reaches what the same coder did as another writer, in a copy of the folder', async () => {
    const { store } = await aStore()
    await perform(store, [{ c: 'theme', id: 't_0001', kind: 'set', field: 'name', value: 'a' }])
    const copy = (await aColleague(store.folder)).store
    const history = new EditHistory(copy, coderId)
    await perform(copy, [{ c: 'theme', id: 't_0001', kind: 'set', field: 'name', value: 'b' }])
    await history.undo()
    expect(visible(copy.state)).toEqual({ 'theme t_0001': { name: 'a' } })
    await history.undo()
    expect(visible(copy.state)).toEqual({})
    expect(copy.state.lastStamps.size).toBe(2)
    await store.close()
  })

  it('does not take back a copy that was saved without its history', async () => {
    const { store } = await aStore()
    const ops = [{ c: 'theme' as const, id: 't_0001', set: { name: 'leverage' } }]
    await store.commit({ label: 'project.rescue', coderId, ops })
    expect(await new EditHistory(store, coderId).undo()).toEqual({ label: null, left: [] })
    expect(visible(store.state)).toEqual({ 'theme t_0001': { name: 'leverage' } })
    await store.close()
  })

  it('does not take back what another coder did', async () => {
    const { store, history } = await aStore()
    await perform(store, [{ c: 'theme', id: 't_0001', kind: 'set', field: 'name', value: 'a' }])
    const ops = [{ c: 'theme' as const, id: 't_0002', set: { name: 'b', description: `as ${coderId} said` } }]
    await store.commit({ label: 'theme.add', coderId: 'c_0002', ops })
    await history.undo()
    expect(Object.keys(visible(store.state))).toEqual(['theme t_0002'])
    expect(await history.undo()).toEqual({ label: null, left: [] })
    await store.close()
  })

  it('does not delete a record that somebody else has worked on since it was made', async () => {
    const { store, history } = await aStore()
    const set = (by: string, values: Record<string, string>) =>
      store.commit({ label: 'theme.edit', coderId: by, ops: [{ c: 'theme', id: 't_0001', set: values }] })
    await set(coderId, { name: 'leverage' })
    const { action: theirs } = await set('c_0002', { note: 'mine now' })
    expect(await history.undo()).toEqual({
      label: 'theme.edit',
      left: [{ collection: 'theme', id: 't_0001', field: 'note', reason: 'changed', stamp: theirs.t }],
    })
    expect(visible(store.state)).toEqual({ 'theme t_0001': { name: 'leverage', note: 'mine now' } })
    await store.close()
  })

  it('forgets what could be redone once something new is done', async () => {
    const { store, history } = await aStore()
    await perform(store, [{ c: 'theme', id: 't_0001', kind: 'set', field: 'name', value: 'a' }])
    await history.undo()
    await perform(store, [{ c: 'theme', id: 't_0002', kind: 'set', field: 'name', value: 'b' }])
    expect(await history.state()).toEqual({ undo: 'theme.edit', redo: null })
    expect(await new EditHistory(store, coderId).state()).toEqual({ undo: 'theme.edit', redo: null })
    await store.close()
  })
})

describe('the history of a project', () => {
  it('names what can be undone, and undoes a removal with all that went with it', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    await mark(test, articleId, 'Both sides')
    await mark(test, articleId, 'Qatar and Turkey')
    const before = await client.highlight.listFor({ project, articleId })
    await client.article.remove({ project, articleIds: [articleId] })
    expect(await client.highlight.listFor({ project, articleId })).toEqual([])
    expect(await client.history.state({ project })).toEqual({ undo: 'article.remove', redo: null })
    expect(await client.history.undo({ project })).toEqual({ label: 'article.remove', left: [] })
    expect(await client.highlight.listFor({ project, articleId })).toEqual(before)
    expect(await client.history.state({ project })).toEqual({ undo: 'highlight.add', redo: 'article.remove' })
  })

  it('does not reach what the making of the project put into it', async () => {
    const { client, project } = await aProject()
    expect(await client.history.state({ project })).toEqual({ undo: null, redo: null })
    expect(await client.history.undo({ project })).toEqual({ label: null, left: [] })
  })

  it('does not reach what the sample was made of, nor after it was opened again', async () => {
    const host = await aHost()
    const first = (await aClient(host)).client
    const folder = join(await temporaryFolder(), 'sample')
    const { handle } = await first.project.createSample({ folder, coderName: 'Tester' })
    expect(await first.history.state({ project: handle })).toEqual({ undo: null, redo: null })
    await first.theme.create({ project: handle, name: 'leverage' })
    await first.project.close({ project: handle })
    const again = (await aClient(host)).client
    const { handle: project } = await again.project.open({ folder, mode: 'writing', coderName: 'Tester' })
    expect(await again.history.undo({ project })).toEqual({ label: 'theme.add', left: [] })
    expect(await again.history.state({ project })).toEqual({ undo: null, redo: 'theme.add' })
  })

  it('says by name who changed a field that undo leaves alone', async () => {
    const { client, project, opened } = await aProject()
    const { id: themeId } = await client.theme.create({ project, name: 'leverage' })
    await client.theme.edit({ project, themeId, set: { name: 'pressure' } })
    const theirs = [
      { c: 'coder' as const, id: 'c_0002', set: { name: 'Amina' } },
      { c: 'theme' as const, id: themeId, set: { name: 'incentives' } },
    ]
    await opened.store.commit({ label: 'theme.edit', coderId: 'c_0002', ops: theirs })
    expect(await client.history.undo({ project })).toEqual({
      label: 'theme.edit',
      left: [{ collection: 'theme', id: themeId, field: 'name', reason: 'changed', coder: 'Amina' }],
    })
  })
})

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EditHistory } from '../../../main/core/history/edit-history.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { isDeleted } from '../../../main/core/store/state.ts'
import { aProject, importTexts, mark, talks } from '../../support/a-project.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

const coderId = 'c_0001'
const ids = ['t_0001', 't_0002', 't_0003'] as const
const fields = ['name', 'note', 'tag:theme:t_0009'] as const

type Step =
  | { id: string; kind: 'set'; field: string; value: string | null }
  | { id: string; kind: 'delete' | 'restore' }
const step = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    id: fc.constantFrom(...ids),
    field: fc.constantFrom(...fields),
    value: fc.option(fc.constantFrom('a', 'b', 'c')),
  }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const), id: fc.constantFrom(...ids) }),
)
const action: fc.Arbitrary<Step[]> = fc.uniqueArray(step, { minLength: 1, maxLength: 3, selector: ({ id }) => id })

/** What a person can see: the records that are there with their values. Nothing and null look alike. */
function visible({ state }: ProjectStore) {
  const records: Record<string, Record<string, unknown>> = {}
  for (const [id, record] of state.collections.get('theme') ?? [])
    if (!isDeleted(record))
      records[id] = Object.fromEntries(
        Object.entries(record.values).filter(([field, value]) => field !== 'deleted' && value !== null),
      )
  return records
}

async function aStore() {
  const store = await ProjectStore.create(await aHost(), join(await temporaryFolder(), 'project'), 'Tester')
  return { store, history: new EditHistory(store, coderId) }
}

async function perform(store: ProjectStore, steps: readonly Step[]) {
  const ops = steps.map((each) => {
    const set = each.kind === 'set' ? { [each.field]: each.value } : { deleted: each.kind === 'delete' }
    return { c: 'theme' as const, id: each.id, set }
  })
  await store.commit({ label: 'theme.edit', coderId, ops })
}

describe('undo', () => {
  it('goes back through every state to the first, and redo forward through them to the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 8 }), async (actions) => {
        const { store, history } = await aStore()
        const states = [visible(store)]
        for (const steps of actions) {
          await perform(store, steps)
          states.push(visible(store))
        }
        for (let round = 0; round < 2; round++) {
          for (const state of states.slice(0, -1).toReversed()) {
            expect(await history.undo()).toEqual({ label: 'theme.edit', left: [] })
            expect(visible(store)).toEqual(state)
          }
          expect(await history.undo()).toEqual({ label: null, left: [] })
          for (const state of states.slice(1)) {
            expect(await history.redo()).toEqual({ label: 'theme.edit', left: [] })
            expect(visible(store)).toEqual(state)
          }
          expect(await history.redo()).toEqual({ label: null, left: [] })
        }
        const reread = await ProjectStore.openForReading(store.host, store.folder)
        expect(visible(reread)).toEqual(visible(store))
        await store.close()
      }),
      { numRuns: 25 },
    )
  })

  it('writes a new action that names the one it undoes, and keeps both in the log', async () => {
    const { store, history } = await aStore()
    const seen: unknown[] = []
    store.watch((event) => {
      if (event.type === 'committed') seen.push([event.action.label, event.action.t, event.action.undoes])
    })
    await perform(store, [{ id: 't_0001', kind: 'set', field: 'name', value: 'a' }])
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
      left: [{ collection: 'theme', id: 't_0001', field: 'name', stamp: theirs.t }],
    })
    expect(visible(store)).toEqual({ t_0001: { name: 'incentives', note: 'first' } })
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
      left: [{ collection: 'theme', id: 't_0001', field: 'note', stamp: theirs.t }],
    })
    expect(visible(store)).toEqual({ t_0001: { name: 'leverage', note: 'mine now' } })
    await store.close()
  })

  it('forgets what could be redone once something new is done', async () => {
    const { store, history } = await aStore()
    await perform(store, [{ id: 't_0001', kind: 'set', field: 'name', value: 'a' }])
    await history.undo()
    await perform(store, [{ id: 't_0002', kind: 'set', field: 'name', value: 'b' }])
    expect(history.state).toEqual({ undo: 'theme.edit', redo: null })
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
      left: [{ collection: 'theme', id: themeId, field: 'name', coder: 'Amina' }],
    })
  })
})

import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { newestFirst } from '../../main/core/history/newest-first.ts'
import type { Action } from '../../main/core/store/action.ts'
import type { ProjectStore } from '../../main/core/store/project-store.ts'
import { applyAction, emptyState, isDeleted, type State } from '../../main/core/store/state.ts'
import { type Collection, idPrefixes } from '../../shared/model/ids.ts'

/** Every kind of record that people change: the project and its coders are made with it. */
export const kinds = (Object.keys(idPrefixes) as Collection[]).filter((kind) => kind !== 'project' && kind !== 'coder')

type Target = { c: Collection; id: string }
/** What one action does to one record. */
export type Step = Target & ({ kind: 'set'; field: string; value: string | null } | { kind: 'delete' | 'restore' })

const target = fc
  .record({ c: fc.constantFrom(...kinds), number: fc.constantFrom(1, 2) })
  .map(({ c, number }): Target => ({ c, id: `${idPrefixes[c]}_000${number}` }))
const fields = ['name', 'note', 'tag:theme:t_0009'] as const
const setting = fc
  .tuple(target, fc.constantFrom(...fields), fc.option(fc.constantFrom('a', 'b', 'c')))
  .map(([{ c, id }, field, value]): Step => ({ c, id, kind: 'set', field, value }))
const removing = fc
  .tuple(target, fc.constantFrom('delete' as const, 'restore' as const))
  .map(([{ c, id }, kind]): Step => ({ c, id, kind }))
const step = fc.oneof({ weight: 3, arbitrary: setting }, { weight: 2, arbitrary: removing })

/** What one action does: at most one thing to a record. */
export const anySteps: fc.Arbitrary<Step[]> = fc.uniqueArray(step, {
  minLength: 1,
  maxLength: 3,
  selector: ({ c, id }) => `${c} ${id}`,
})

/** Does these things as one action. */
export async function perform(store: ProjectStore, steps: readonly Step[], coderId = 'c_0001'): Promise<Action> {
  const ops = steps.map((each) => {
    const set = each.kind === 'set' ? { [each.field]: each.value } : { deleted: each.kind === 'delete' }
    return { c: each.c, id: each.id, set }
  })
  return (await store.commit({ label: 'theme.edit', coderId, ops })).action
}

/** What a person can see: the records that are there with their values. Nothing and null look alike. */
export function visible({ collections }: Pick<State, 'collections'>) {
  const shown: Record<string, Record<string, unknown>> = {}
  for (const [c, records] of collections)
    for (const [id, record] of records)
      if (!isDeleted(record))
        shown[`${c} ${id}`] = Object.fromEntries(
          Object.entries(record.values).filter(([field, value]) => field !== 'deleted' && value !== null),
        )
  return shown
}

/** The fold of the logs of a project's folder up to and with the action of that stamp. */
export async function foldedUpTo(store: ProjectStore, stamp: string): Promise<State> {
  const state = emptyState()
  const actions: Action[] = []
  for await (const action of newestFirst(store)) if (action.t <= stamp) actions.push(action)
  for (const action of actions.toReversed()) applyAction(state, action)
  return state
}

/** Puts the log of one writer from one folder into another, as a sync engine does, and has it taken in. */
export async function deliver(writerId: string, from: ProjectStore, to: ProjectStore): Promise<void> {
  await cp(join(from.folder, 'ops', writerId), join(to.folder, 'ops', writerId), { recursive: true })
  await to.refresh()
}

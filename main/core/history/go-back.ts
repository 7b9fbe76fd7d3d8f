import { Failure } from '../../../shared/failures.ts'
import type { Collection } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { GoBackRow } from '../../../shared/rows/history.ts'
import { conflictPlacesOf } from '../conflict/conflict-places.ts'
import { changeProject } from '../edit/change-project.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { codersOf } from '../store/project-records.ts'
import type { ChangedRecord, ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { headsOf } from '../store/state.ts'
import { writeAsPlanned } from './edit-history.ts'
import { LoggedActions } from './logged-actions.ts'
import { gatherLater, type RecordThen, recordThen } from './state-at.ts'

interface GoBackPlan extends GoBackRow {
  ops: ChangedRecord[]
}

/** Counts what going back to the state after an action would touch. Throws Failure `recordMissing`. */
export async function previewGoBack(project: OpenProject, stamp: Stamp): Promise<GoBackRow> {
  const { ops: _, ...row } = await plan(project.store, stamp)
  return row
}

/**
 * Brings all records to the state after the action with that stamp, as one new action, which can be undone. People who
 * joined since stay. Throws Failure `recordMissing`, `projectReadOnly`.
 */
export async function goBack(project: OpenProject, stamp: Stamp): Promise<GoBackRow> {
  coderOf(project)
  const { ops: _, ...row } = await writeAsPlanned(
    project.store,
    () => plan(project.store, stamp),
    ({ ops }) => changeProject(project, 'history.goBack', ops),
  )
  return row
}

async function plan(store: ProjectStore, moment: Stamp): Promise<GoBackPlan> {
  const actions = new LoggedActions(store)
  if (!(await actions.at(moment))) throw new Failure('recordMissing', { collection: 'action', id: moment })
  const later = await gatherLater(store, moment)
  const records: RecordThen[] = []
  for (const work of later.records) {
    const then = notBroughtBack.has(work.key.c) ? null : await recordThen(store.state, work, moment, actions)
    if (then && !(then.key.c === 'project' && then.shown === null)) records.push(then)
  }
  await actions.load(records.flatMap(({ shown }) => [...(shown?.values() ?? [])].filter((stamp) => stamp !== null)))
  const result = { removed: 0, broughtBack: 0, changed: 0, unreadable: 0, settled: 0 }
  const collections: Record<string, number> = {}
  const ops: ChangedRecord[] = []
  for (const then of records) {
    const { set, unreadable } = await differences(then, actions)
    result.unreadable += unreadable
    result.settled += conflictPlacesOf(then.key.c, then.key.id, then.now).filter(
      ({ field }) => set.deleted === true || (field ?? 'deleted') in set,
    ).length
    if (Object.keys(set).length === 0) continue
    if (set.deleted === undefined) result.changed++
    else if (set.deleted === true) result.removed++
    else result.broughtBack++
    collections[then.key.c] = (collections[then.key.c] ?? 0) + 1
    ops.push({ c: then.key.c as Collection, id: then.key.id, set }) // the log has taken it as one
  }
  const names = [...later.coderIds].map((id) => codersOf(store.state).get(id)?.name ?? null)
  return { ops, ...result, collections, actions: later.count, coders: names.filter((name) => name !== null) }
}

/** Whoever joined since has joined: the log names them. */
const notBroughtBack: ReadonlySet<string> = new Set(['coder'])

async function differences({ key, now, isGoneNow, shown }: RecordThen, actions: LoggedActions) {
  const set: Record<string, Json> = {}
  let unreadable = 0
  if (!shown) {
    if (!isGoneNow) set.deleted = true
    return { set, unreadable }
  }
  if (isGoneNow) set.deleted = false
  for (const [field, stamp] of shown) {
    const heads = headsOf(now, field)
    if (heads.length === 1 && heads[0]?.stamp === stamp) continue
    const then = stamp === null ? {} : (await actions.operationAt(stamp, key))?.set
    if (!then || (stamp !== null && !Object.hasOwn(then, field))) unreadable++
    else if (heads.length > 1 || JSON.stringify(heads[0]?.value ?? null) !== JSON.stringify(then[field] ?? null))
      set[field] = then[field] ?? null
  }
  return { set, unreadable }
}

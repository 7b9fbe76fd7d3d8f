import type { Collection } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Action, Operation } from '../store/action.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { headsOf, type State, type StoredRecord } from '../store/state.ts'
import { BeforeOperation, type DoneOperation } from './before-operation.ts'
import type { LoggedActions } from './logged-actions.ts'
import type { Origin, ValueOrigins } from './value-origins.ts'

/** A field that was left as it is. */
export interface LeftField {
  collection: string
  id: string
  field: string
  /** `changed` by somebody since; `unreadable` where the value it had is in a damaged or missing part of a log. */
  reason: 'changed' | 'unreadable'
  /** Of the value it has now. */
  stamp: Stamp
}

/** What has to be written to take an action back, and what is left alone. */
export interface Reversal {
  ops: ChangedRecord[]
  left: LeftField[]
}

/** The logs as undo reads them. */
export interface Past {
  actions: LoggedActions
  origins: ValueOrigins
}

/** Plans the taking back of an action. A record that the action made is deleted; all else gets the value it had. */
export async function reverse(state: State, action: Action, past: Past): Promise<Reversal> {
  const reversal: Reversal = { ops: [], left: [] }
  await past.actions.load(action.ops.flatMap((op) => Object.keys(op.set).flatMap((field) => op.was?.[field] ?? [])))
  for (const op of action.ops) {
    const record = state.collections.get(op.c)?.get(op.id)
    if (!record) continue
    const { set, left } = await reverseOperation({ op, stamp: action.t, record }, past)
    reversal.left.push(...left)
    if (Object.keys(set).length > 0) reversal.ops.push({ c: op.c as Collection, id: op.id, set }) // the log has taken it as one
  }
  return reversal
}

/** Whoever joined has joined, and the project is there: the log names them. */
const stays: ReadonlySet<string> = new Set(['coder', 'project'])

type Outcome = { set: Record<string, Json>; left: LeftField[] }

async function reverseOperation(done: DoneOperation, past: Past): Promise<Outcome> {
  const { op, record, stamp } = done
  const before = new BeforeOperation(past.actions, done)
  const { existed } = before
  if (!existed && stays.has(op.c)) return { set: {}, left: [] }
  const wasDeleted = existed && (await before.wasDeleted())
  const touched = [...new Set([...Object.keys(op.set), ...(wasDeleted ? ['deleted'] : [])])]
  const originNow = async (field: string): Promise<readonly Origin[]> => {
    const written = Object.hasOwn(op.set, field) ? stamp : (await before.heads(field))[0]
    return [written === undefined ? 'absent' : await past.origins.of(written, op, field)]
  }
  const left = await strangers(record, op, past.origins, touched, originNow)
  const set: Record<string, Json> = {}
  for (const field of existed ? touched : ['deleted']) {
    if (left.some((each) => each.field === field)) continue
    const logged = field === 'deleted' ? { value: existed ? wasDeleted : true } : await before.value(field)
    if (logged) set[field] = logged.value
    else left.push({ ...shownOf(record, op, field), reason: 'unreadable' })
  }
  if (set.deleted !== true) return { set, left }
  const untouched = Object.keys(record.values).filter((field) => !touched.includes(field))
  const originThen = async (field: string): Promise<readonly Origin[]> => {
    const heads = existed ? await before.heads(field) : []
    const origins = await Promise.all(heads.map((head) => past.origins.of(head, op, field)))
    return origins.length > 0 ? origins : ['absent']
  }
  const elsewhere = [...left, ...(await strangers(record, op, past.origins, untouched, originThen))]
  return elsewhere.length > 0 ? { set: {}, left: elsewhere } : { set, left }
}

/** The fields that have a value of another origin than the known ones. */
async function strangers(
  record: StoredRecord,
  op: Operation,
  origins: ValueOrigins,
  fields: readonly string[],
  known: (field: string) => Promise<readonly Origin[]>,
): Promise<LeftField[]> {
  const left: LeftField[] = []
  for (const field of fields) {
    const accepted = await known(field)
    for (const { stamp } of headsOf(record, field)) {
      if (accepted.includes(await origins.of(stamp, op, field))) continue
      left.push({ collection: op.c, id: op.id, field, reason: 'changed', stamp })
      break
    }
  }
  return left
}

function shownOf(record: StoredRecord, { c, id }: Operation, field: string) {
  return { collection: c, id, field, stamp: headsOf(record, field)[0]?.stamp ?? record.stamp }
}

import type { Stamp } from '../store/stamp.ts'
import { headsOf, isDeleted, type State, type StoredRecord } from '../store/state.ts'
import type { LoggedActions, RecordKey } from './logged-actions.ts'
import { type Logged, newestFirst } from './newest-first.ts'

/** What has been done to one record since a moment. */
export interface LaterWork {
  key: RecordKey
  /** The fields that were set since. */
  touched: Set<string>
  /** By field, the stamps of older values that were replaced since. */
  replaced: Map<string, Set<Stamp>>
}

/** What has been done since a moment, by record, and by whom. */
export interface LaterActions {
  count: number
  coderIds: Set<string>
  records: LaterWork[]
}

/** Gathers everything done after the action with that stamp, whoever did it. */
export async function gatherLater(store: Logged, moment: Stamp): Promise<LaterActions> {
  const records = new Map<string, LaterWork>()
  const later = { count: 0, coderIds: new Set<string>() }
  for await (const action of newestFirst(store)) {
    if (action.t <= moment) break
    later.count++
    later.coderIds.add(action.by)
    for (const op of action.ops) {
      const key = `${op.c} ${op.id}`
      const work = records.get(key) ?? { key: { c: op.c, id: op.id }, touched: new Set(), replaced: new Map() }
      records.set(key, work)
      for (const field of Object.keys(op.set)) work.touched.add(field)
      for (const [field, stamps] of Object.entries(op.was ?? {})) {
        const older = stamps.filter((stamp) => stamp <= moment)
        const known = work.replaced.get(field) ?? new Set()
        if (older.length > 0) work.replaced.set(field, known)
        for (const stamp of older) known.add(stamp)
      }
    }
  }
  return { ...later, records: [...records.values()] }
}

/** What a record was at a moment: null where it was not there. */
export type RecordThen = {
  key: RecordKey
  now: StoredRecord
  isGoneNow: boolean
  /** For each field set since: the stamp of the value it showed, null where it had none. Null where there was no such record, or it was gone. */
  shown: Map<string, Stamp | null> | null
}

/** What a record was at a moment, by what has been done to it since. Null where the state has no such record. */
export async function recordThen(
  state: State,
  { key, touched, replaced }: LaterWork,
  moment: Stamp,
  actions: LoggedActions,
): Promise<RecordThen | null> {
  const now = state.collections.get(key.c)?.get(key.id)
  if (!now) return null
  const isGoneNow = isDeleted(now)
  const headsThen = (field: string): Promise<Stamp[]> => {
    const kept = headsOf(now, field).flatMap(({ stamp }) => (stamp <= moment ? [stamp] : []))
    return actions.withoutReplaced([...new Set([...kept, ...(replaced.get(field) ?? [])])], key, field)
  }
  const isNew = now.stamp > moment && replaced.size === 0 // else it was there, though the line that made it cannot be read
  if (isNew || (await wasGone(now, headsThen))) return { key, now, isGoneNow, shown: null }
  const shown = new Map<string, Stamp | null>()
  for (const field of touched) if (field !== 'deleted') shown.set(field, (await headsThen(field))[0] ?? null)
  return { key, now, isGoneNow, shown }
}

/** Whether a record was gone, by the heads that its fields had: somebody had deleted it and knew of all of them. */
export async function wasGone(
  { deletions, values }: StoredRecord,
  headsThen: (field: string) => Promise<readonly Stamp[]>,
): Promise<boolean> {
  if (!deletions) return false
  const deleting = (await headsThen('deleted')).filter((stamp) => deletions.has(stamp))
  if (deleting.length === 0) return false
  const known = new Set(deleting.flatMap((stamp) => [...(deletions.get(stamp) ?? [])]))
  for (const field of Object.keys(values)) {
    if (field === 'deleted') continue
    for (const stamp of await headsThen(field)) if (!known.has(stamp)) return false
  }
  return true
}

import type { Json } from '../../../shared/model/json.ts'
import type { Action, Operation } from './action.ts'
import { type Stamp, writerOf } from './stamp.ts'

// State = the fold of all actions of all writers.
//
// The heads of a field are the values whose stamp no later operation on that field named in `was`. The head with the
// greatest stamp is shown; heads with different values are a conflict until an action names them all.
//
// Actions of one writer come in the order of their log; those of different writers may come in any order: a stamp that
// is named before its own line has arrived is remembered, and superseded when it comes. So the result does not depend
// on the order, and a line seen twice changes nothing.

/** One value that a field has. */
export interface Head {
  stamp: Stamp
  value: Json
}

/** A record as folded. Replaced, never changed, except by `applyAction`. */
export interface StoredRecord {
  /** The value shown of each field. */
  values: Record<string, Json>
  /** The first stamp of the record: that of the values shown, where `stamps` says nothing else. */
  stamp: Stamp
  /** Stamps of the fields whose value is of another action. Most records have none: kept apart to keep 100,000 of them small. */
  stamps: Map<string, Stamp> | null
  /** Further heads of fields that have more than one, smaller stamps than the one shown. */
  otherHeads: Map<string, Head[]> | null
  /** For each action that deleted the record, the stamps it knew of. */
  deletions: Map<Stamp, Set<Stamp>> | null
}

/** Everything a project's logs say. */
export interface State {
  collections: Map<string, Map<string, StoredRecord>>
  /** The last stamp read of each writer. */
  lastStamps: Map<string, Stamp>
  /** Stamps of values named as replaced before they came, each with its field: `<stamp> <collection> <id> <field>`. */
  awaited: Set<string>
}

/** How often a collection was written to, and the ids of the records last written, the latest last. */
interface Revisions {
  count: number
  latest: string[]
}

/** So many writes are remembered, and up to twice as many: more than any one action makes but the largest. */
const rememberedWrites = 5_000

const revisions = new WeakMap<State, Map<string, Revisions>>()

/** A number that rises whenever a record of that collection is written: what was computed from them before is old then. */
export function revisionOf(state: State, collection: string): number {
  return revisions.get(state)?.get(collection)?.count ?? 0
}

/** The ids of the records of a collection written since a revision of it, or null where that is too long ago to know. */
export function writtenSince(state: State, collection: string, revision: number): ReadonlySet<string> | null {
  const { count, latest } = revisions.get(state)?.get(collection) ?? { count: 0, latest: [] }
  const behind = count - revision
  return behind > latest.length ? null : new Set(latest.slice(latest.length - behind))
}

function countRevision(state: State, collection: string, id: string): void {
  const counts = revisions.get(state) ?? new Map<string, Revisions>()
  revisions.set(state, counts)
  const known = counts.get(collection) ?? { count: 0, latest: [] }
  counts.set(collection, known)
  known.count++
  known.latest.push(id)
  if (known.latest.length > 2 * rememberedWrites) known.latest = known.latest.slice(rememberedWrites)
}

/** A state without records. */
export function emptyState(): State {
  return { collections: new Map(), lastStamps: new Map(), awaited: new Set() }
}

/** The collection of that name, empty where nothing was written to it. */
export function collectionOf(state: State, name: string): ReadonlyMap<string, StoredRecord> {
  return state.collections.get(name) ?? new Map()
}

/** All heads of a field, the one shown first; empty where the field has no value. */
export function headsOf(record: StoredRecord, field: string): Head[] {
  if (!Object.hasOwn(record.values, field)) return []
  const shown = { stamp: record.stamps?.get(field) ?? record.stamp, value: record.values[field] ?? null }
  return [shown, ...(record.otherHeads?.get(field) ?? [])]
}

function sameValue(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The fields of a record whose heads differ. */
export function conflictsOf(record: StoredRecord): string[] {
  if (!record.otherHeads) return []
  const shownDiffers = ([field, heads]: [string, Head[]]) =>
    heads.some((head) => !sameValue(head.value, record.values[field] ?? null))
  return [...record.otherHeads].filter(shownDiffers).map(([field]) => field)
}

/** Whether the record is gone: somebody deleted it, and nobody changed a field that the deletion did not know of. */
export function isDeleted(record: StoredRecord): boolean {
  const deleting = headsOf(record, 'deleted').filter((head) => head.value === true)
  if (deleting.length === 0) return false
  const known = new Set<Stamp>()
  for (const head of deleting) for (const stamp of record.deletions?.get(head.stamp) ?? []) known.add(stamp)
  for (const field of Object.keys(record.values)) {
    if (field === 'deleted') continue
    for (const head of headsOf(record, field)) if (!known.has(head.stamp)) return false
  }
  return true
}

function newRecord(values: Record<string, Json>, stamp: Stamp): StoredRecord {
  return { values, stamp, stamps: null, otherHeads: null, deletions: null }
}

function copyOf(record: StoredRecord): StoredRecord {
  return {
    values: { ...record.values },
    stamp: record.stamp,
    stamps: record.stamps && new Map(record.stamps),
    otherHeads: record.otherHeads && new Map(record.otherHeads),
    deletions: record.deletions && new Map(record.deletions),
  }
}

/** Makes an older stamp than the one so far the first of a record. The values keep theirs. */
function dateBack(record: StoredRecord, stamp: Stamp): void {
  record.stamps ??= new Map()
  for (const field of Object.keys(record.values)) if (!record.stamps.has(field)) record.stamps.set(field, record.stamp)
  record.stamp = stamp
}

function setHeads(record: StoredRecord, field: string, heads: Head[]): void {
  const [shown, ...others] = heads.sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
  if (!shown) {
    delete record.values[field]
    record.stamps?.delete(field)
  } else {
    record.values[field] = shown.value
    if (shown.stamp === record.stamp) record.stamps?.delete(field)
    else {
      record.stamps ??= new Map()
      record.stamps.set(field, shown.stamp)
    }
  }
  if (record.stamps?.size === 0) record.stamps = null
  if (others.length > 0) {
    record.otherHeads ??= new Map()
    record.otherHeads.set(field, others)
  } else if (record.otherHeads?.delete(field) && record.otherHeads.size === 0) record.otherHeads = null
}

function applyField(state: State, record: StoredRecord, op: Operation, field: string, stamp: Stamp): void {
  const named = new Set(op.was && Object.hasOwn(op.was, field) ? op.was[field] : [])
  named.delete(stamp)
  const held = headsOf(record, field).filter((head) => head.stamp !== stamp)
  const heads = held.filter((head) => !named.has(head.stamp))
  for (const head of held) named.delete(head.stamp)
  for (const unseen of named) {
    const hasArrived = (state.lastStamps.get(writerOf(unseen)) ?? '') >= unseen
    if (!hasArrived) state.awaited.add(`${unseen} ${op.c} ${op.id} ${field}`)
  }
  const isSuperseded = state.awaited.delete(`${stamp} ${op.c} ${op.id} ${field}`)
  if (!isSuperseded) heads.push({ stamp, value: op.set[field] ?? null })
  setHeads(record, field, heads)
}

function applyOperation(state: State, op: Operation, stamp: Stamp): void {
  countRevision(state, op.c, op.id)
  let records = state.collections.get(op.c)
  if (!records) {
    records = new Map()
    state.collections.set(op.c, records)
  }
  const existing = records.get(op.id)
  if (!existing && !op.was && state.awaited.size === 0) {
    records.set(op.id, newRecord(op.set, stamp))
  } else {
    const record = existing ? copyOf(existing) : newRecord({}, stamp)
    if (stamp < record.stamp) {
      dateBack(record, stamp)
      records.delete(op.id) // it stands where its first action stands: behind the other records of that one
    }
    for (const field of Object.keys(op.set)) applyField(state, record, op, field, stamp)
    records.set(op.id, record)
  }
  if (op.set.deleted !== true) return
  const record = records.get(op.id)
  if (!record) return
  record.deletions ??= new Map()
  record.deletions.set(stamp, new Set([stamp, ...Object.values(op.was ?? {}).flat()]))
}

/**
 * Folds one action into the state. Actions of one writer must come in rising order of their stamps; one that is not
 * newer than that writer's last is a repetition and changes nothing. Tells whether the state changed.
 */
export function applyAction(state: State, action: Action): boolean {
  const writer = writerOf(action.t)
  if ((state.lastStamps.get(writer) ?? '') >= action.t) return false
  state.lastStamps.set(writer, action.t)
  for (const op of action.ops) applyOperation(state, op, action.t)
  return true
}

/** What an operation must name as replaced: the heads, known to this state, of each field it sets; of every field where it deletes. */
export function replacedBy(
  state: State,
  c: string,
  id: string,
  set: Record<string, Json>,
): Record<string, Stamp[]> | undefined {
  const record = state.collections.get(c)?.get(id)
  if (!record) return undefined
  const fields = set.deleted === true ? new Set([...Object.keys(record.values), 'deleted']) : Object.keys(set)
  const was: Record<string, Stamp[]> = {}
  for (const field of fields) {
    const stamps = headsOf(record, field).map((head) => head.stamp)
    if (stamps.length > 0) was[field] = stamps
  }
  return Object.keys(was).length > 0 ? was : undefined
}

import type { Collection } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Operation } from '../store/action.ts'
import type { BeforeImage } from '../store/before-image.ts'
import type { ChangedRecord, CommittedAction } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { headsOf, type State, type StoredRecord } from '../store/state.ts'
import type { Origin, ValueOrigins } from './value-origins.ts'

/** A field that somebody changed since, with the stamp of the value it has now. */
export interface LeftField {
  collection: string
  id: string
  field: string
  stamp: Stamp
}

/** What has to be written to take an action back, and what is left alone because it was changed since. */
export interface Reversal {
  ops: ChangedRecord[]
  left: LeftField[]
}

/** Plans the taking back of an action. A record that the action made is deleted; all else gets the value it had. */
export function reverse(state: State, { action, before }: CommittedAction, origins: ValueOrigins): Reversal {
  const reversal: Reversal = { ops: [], left: [] }
  for (const [index, op] of action.ops.entries()) {
    const image = before[index]
    const record = state.collections.get(op.c)?.get(op.id)
    if (!image || !record) continue
    const { set, left } = reverseOperation(record, { op, image, stamp: action.t }, origins)
    reversal.left.push(...left)
    if (Object.keys(set).length > 0) reversal.ops.push({ c: op.c as Collection, id: op.id, set }) // it was written from a Change
  }
  return reversal
}

interface DoneOperation {
  op: Operation
  image: BeforeImage
  stamp: Stamp
}

function reverseOperation(record: StoredRecord, done: DoneOperation, origins: ValueOrigins) {
  const { op, image, stamp } = done
  const touched = Object.keys(image.fields)
  const originNow = (field: string): readonly Origin[] => {
    const unset = image.fields[field]
    const written = Object.hasOwn(op.set, field) ? stamp : unset?.stamp
    return [written ? origins.of(written, op, field) : 'absent']
  }
  const left = strangers(record, op, origins, touched, originNow)
  const isLeft = new Set(left.map(({ field }) => field))
  const values = Object.entries(valuesBefore(image)).filter(([field]) => !isLeft.has(field))
  const set: Record<string, Json> = Object.fromEntries(values)
  if (set.deleted !== true) return { set, left }
  const untouched = Object.keys(record.values).filter((field) => !touched.includes(field))
  const originThen = (field: string): readonly Origin[] =>
    image.others?.[field]?.map((earlier) => origins.of(earlier, op, field)) ?? ['absent']
  const elsewhere = [...left, ...strangers(record, op, origins, untouched, originThen)]
  return elsewhere.length > 0 ? { set: {}, left: elsewhere } : { set, left }
}

/** The values that take an operation back. */
function valuesBefore({ existed, wasDeleted, fields }: BeforeImage): Record<string, Json> {
  if (!existed) return { deleted: true }
  const before = (field: string) => (field === 'deleted' ? wasDeleted : (fields[field]?.value ?? null))
  return Object.fromEntries(Object.keys(fields).map((field) => [field, before(field)]))
}

/** The fields that have a value of another origin than the known ones. */
function strangers(
  record: StoredRecord,
  op: Operation,
  origins: ValueOrigins,
  fields: readonly string[],
  known: (field: string) => readonly Origin[],
): LeftField[] {
  return fields.flatMap((field) => {
    const accepted = known(field)
    const stranger = headsOf(record, field).find(({ stamp }) => !accepted.includes(origins.of(stamp, op, field)))
    return stranger ? [{ collection: op.c, id: op.id, field, stamp: stranger.stamp }] : []
  })
}

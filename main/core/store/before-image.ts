import type { Json } from '../../../shared/model/json.ts'
import type { Operation } from './action.ts'
import type { Stamp } from './stamp.ts'
import { headsOf, isDeleted, type State } from './state.ts'

/** What one operation replaced, as undo needs it. */
export interface BeforeImage {
  /** Whether the record had been written before. */
  existed: boolean
  /** Whether the record was gone: to write to it brings it back. */
  wasDeleted: boolean
  /** The value shown of each field the operation set, or null where it had none; of `deleted` too where the record was gone. */
  fields: Record<string, { stamp: Stamp; value: Json } | null>
  /** The stamps of all other fields of the record, where the operation made or deleted it or brought it back; else null. */
  others: Record<string, Stamp[]> | null
}

/** What an operation is about to replace. To be called before it is folded into the state. */
export function beforeImageOf(state: State, op: Operation): BeforeImage {
  const record = state.collections.get(op.c)?.get(op.id)
  const wasDeleted = record !== undefined && isDeleted(record)
  const names = [...new Set([...Object.keys(op.set), ...(wasDeleted ? ['deleted'] : [])])]
  const fields = Object.fromEntries(names.map((name) => [name, (record && headsOf(record, name)[0]) ?? null]))
  const isAboutExistence = !record || names.includes('deleted')
  const otherNames = Object.keys(record?.values ?? {}).filter((name) => !names.includes(name))
  const others = Object.fromEntries(
    otherNames.map((name) => [name, record ? headsOf(record, name).map((head) => head.stamp) : []]),
  )
  return { existed: record !== undefined, wasDeleted, fields, others: isAboutExistence ? others : null }
}

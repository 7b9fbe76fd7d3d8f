import { type Collection, idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { isStamp, type Stamp } from './stamp.ts'

/** What an action does to one record: new values by field, and for each field the stamps of the values it replaces. */
export interface Operation {
  c: string
  id: string
  set: Record<string, Json>
  /** Left out for a field that had no value. An operation that deletes lists every field of the record. */
  was?: Record<string, Stamp[]>
}

/** One action of one person: one line of a log. */
export interface Action {
  v: number
  t: Stamp
  /** Id of the coder. */
  by: string
  /** Name of the action: `highlight.add`. */
  label: string
  /** The action that this one undoes. */
  undoes?: Stamp
  ops: Operation[]
}

/** The version of the line format that this program writes. */
export const actionVersion = 1

const namePattern = /^[A-Za-z][A-Za-z0-9]*(:[A-Za-z0-9_-]+)*$/
/** Names that were found good: a project has a few hundred different ones in a million places. */
const goodNames = new Set<string>()
const mostGoodNames = 50_000

function isName(name: string): boolean {
  if (goodNames.has(name)) return true
  const isGood = namePattern.test(name)
  if (isGood && goodNames.size < mostGoodNames) goodNames.add(name)
  return isGood
}

const idPattern = /^[a-z]{1,3}_[0-9a-z]{4,32}$/

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function operationFault(op: unknown): string | null {
  if (!isObject(op)) return 'an operation is not an object'
  if (typeof op.c !== 'string' || !isName(op.c)) return 'an operation names no collection'
  if (typeof op.id !== 'string' || !idPattern.test(op.id)) return `bad record id in ${op.c}`
  const prefix = Object.hasOwn(idPrefixes, op.c) ? idPrefixes[op.c as Collection] : null // hasOwn has just said so
  if (prefix !== null && !op.id.startsWith(`${prefix}_`)) return `record id ${op.id} is not one of a ${op.c}`
  if (!isObject(op.set)) return `an operation on ${op.id} sets nothing`
  for (const name of Object.keys(op.set)) if (!isName(name)) return `bad field name in ${op.id}`
  if (op.was === undefined) return null
  if (!isObject(op.was)) return `an operation on ${op.id} has a damaged ‘was’`
  for (const [name, stamps] of Object.entries(op.was))
    if (!isName(name) || !Array.isArray(stamps) || !stamps.every(isStamp))
      return `an operation on ${op.id} has a damaged ‘was’`
  return null
}

/** What is wrong with a line's content, in words, or null where it is an action. Fields it does not know are let be. */
export function actionFault(value: unknown): string | null {
  if (!isObject(value)) return 'not an object'
  if (typeof value.v !== 'number' || !Number.isInteger(value.v) || value.v < 1) return 'no format version'
  if (!isStamp(value.t)) return 'no valid stamp'
  if (typeof value.by !== 'string' || typeof value.label !== 'string') return 'does not say who did what'
  if (value.undoes !== undefined && !isStamp(value.undoes)) return 'a damaged ‘undoes’'
  if (!Array.isArray(value.ops)) return 'no operations'
  for (const op of value.ops) {
    const fault = operationFault(op)
    if (fault) return fault
  }
  return null
}

import { Failure } from '../../../shared/failures.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { ActionDetailRow, ChangedFieldRow } from '../../../shared/rows/history.ts'
import type { Operation } from '../store/action.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import type { State } from '../store/state.ts'
import { namedRecordOf, nameOf } from '../words/record-names.ts'
import { valueWords } from '../words/value-words.ts'
import { BeforeOperation } from './before-operation.ts'
import { LoggedActions } from './logged-actions.ts'

const recordsLimit = 50
const longestValue = 4_000

/** Fields that say where something lies in files and texts, and nothing to a person. */
const inner =
  /^(?:deleted|target|bodyHash|fileHash|fileExtension|anchor|versionId|order|createdAt|provenance:.*|offered:.*|kept:.*|carriedFrom)$/

/** The old and the new value of each field that an action changed. Throws Failure `recordMissing`. */
export async function actionDetail(store: ProjectStore, stamp: Stamp): Promise<ActionDetailRow> {
  const actions = new LoggedActions(store)
  const action = await actions.at(stamp)
  if (!action) throw new Failure('recordMissing', { collection: 'action', id: stamp })
  const ops = action.ops.slice(0, recordsLimit)
  const records = []
  for (const op of ops)
    records.push({
      ...namedRecordOf(store.state, op),
      became: becameOf(op),
      fields: await changedFields(store, { op, stamp, actions }),
    })
  return { records, more: action.ops.length - ops.length }
}

async function changedFields(
  { state }: ProjectStore,
  { op, stamp, actions }: { op: Operation; stamp: Stamp; actions: LoggedActions },
): Promise<ChangedFieldRow[]> {
  const record = state.collections.get(op.c)?.get(op.id)
  if (!record) return []
  const before = new BeforeOperation(actions, { op, stamp, record })
  const rows: ChangedFieldRow[] = []
  const words = (field: string, value: Json) => {
    const all = valueWords(state, { collection: op.c, id: op.id, field }, value)
    return all && all.length > longestValue ? `${all.slice(0, longestValue)}…` : all
  }
  for (const [field, value] of Object.entries(op.set)) {
    if (inner.test(field)) continue
    const old = await before.value(field)
    const row = {
      field,
      about: aboutOf(state, field),
      before: words(field, old?.value ?? null),
      after: words(field, value),
    }
    if (row.before !== row.after || !old) rows.push({ ...row, isUnreadable: !old })
  }
  return rows
}

/** Whether the action removed the record, or brought it back or kept it from going. */
function becameOf({ set }: Operation): 'removed' | 'there' | null {
  return set.deleted === undefined ? null : set.deleted === true ? 'removed' : 'there'
}

function aboutOf(state: State, field: string): string | null {
  const other = /^reprint:(\w+)$/.exec(field)?.[1]
  if (other) return nameOf(state, 'article', other)
  const [, kind, id] = /^tag:(\w+):(\w+)$/.exec(field) ?? []
  return kind !== undefined && id !== undefined ? nameOf(state, kind, id) : null
}

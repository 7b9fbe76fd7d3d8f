import type { HistoryRow } from '../../../shared/rows/history.ts'
import type { Action, Operation } from '../store/action.ts'
import { codersOf } from '../store/project-records.ts'
import { timeMsOf } from '../store/stamp.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'
import { namedRecordOf, nameOf } from '../words/record-names.ts'
import type { LoggedActions } from './logged-actions.ts'
import { canBeTakenBack } from './own-actions.ts'
import type { UndoChains } from './undo-chains.ts'

const namesLimit = 4

/** An action as the history shows it. An undo and a redo are told by the action that they are about. */
export async function historyRowOf(
  state: State,
  action: Action,
  { chains, actions }: { chains: UndoChains; actions: LoggedActions },
): Promise<HistoryRow> {
  const { root, depth } = chains.linkOf(action.t)
  const told = depth === 0 ? action : ((await actions.at(root)) ?? action)
  const coder = codersOf(state).get(action.by)
  const subject = subjectOf(told)
  const sameKind = told.ops.filter(({ c }) => c === subject?.c).length
  const { isTakenBack } = chains.nowOf(action.t)
  return {
    stamp: action.t,
    at: new Date(timeMsOf(action.t)).toISOString(),
    coder: coder ? { id: coder.id, name: coder.name, colour: coder.colour } : null,
    label: told.label,
    way: depth === 0 ? 'done' : depth % 2 === 1 ? 'undone' : 'redone',
    firstCoder: told.by === action.by ? null : (codersOf(state).get(told.by)?.name ?? null),
    subject: subject ? namedRecordOf(state, subject) : null,
    more: Math.max(0, sameKind - 1),
    with: subject ? namesWith(state, told, subject) : [],
    stillGone: action.ops.filter((op) => op.set.deleted === true && isGone(state, op)).length,
    isTakenBack,
    canTakeBack: !isTakenBack && canBeTakenBack(action.label) && action.ops.length > 0,
  }
}

/** The operation that gives an action its name: of `highlight.tag` the one on the highlight. */
function subjectOf({ label, ops }: Action): Operation | null {
  const [noun] = label.split('.')
  return ops.find(({ c }) => c === noun) ?? ops[0] ?? null
}

function isGone(state: State, { c, id }: Operation): boolean {
  const record = collectionOf(state, c).get(id)
  return record !== undefined && isDeleted(record)
}

function namesWith(state: State, { ops }: Action, { c, set }: Operation): string[] {
  const tagged = Object.keys(set).flatMap((field) => {
    const [, kind, id] = /^tag:(actor|event|theme):(.+)$/.exec(field) ?? []
    return kind !== undefined && id !== undefined ? [{ kind, id }] : []
  })
  const merged = ops.flatMap((op) =>
    op.c === c && typeof op.set.mergedInto === 'string' ? [{ kind: c, id: op.set.mergedInto }] : [],
  )
  const names = [...tagged, ...merged].map(({ kind, id }) => nameOf(state, kind, id))
  return [...new Set(names.filter((name) => name !== null))].slice(0, namesLimit)
}

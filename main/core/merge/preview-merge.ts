import { coderType } from '../../../shared/model/coder.ts'
import type { MergePreviewRow, Tally } from '../../../shared/rows/merge.ts'
import { conflictPlacesOf } from '../conflict/conflict-places.ts'
import { leftBehind } from '../conflict/left-behind.ts'
import type { Action } from '../store/action.ts'
import { recordOf } from '../store/project-records.ts'
import { applyAction, isDeleted, type State, type StoredRecord } from '../store/state.ts'
import { copyOfState } from './copy-state.ts'

/** What actions would do to the records of a state, counted. */
export type MergeCounts = Pick<MergePreviewRow, 'actions' | 'total' | 'kinds' | 'coders'>

/** Folds actions into a copy of the state and compares. The state itself stays as it is. */
export function previewMerge(state: State, actions: readonly Action[]): MergeCounts {
  const merged = copyOfState(state)
  const touched = new Map<string, { collection: string; id: string; coders: Set<string> }>()
  const actionsBy = new Map<string, number>()
  let count = 0
  for (const action of [...actions].sort((a, b) => (a.t < b.t ? -1 : 1))) {
    if (!applyAction(merged, action)) continue
    count++
    actionsBy.set(action.by, (actionsBy.get(action.by) ?? 0) + 1)
    for (const { c, id } of action.ops) {
      const key = `${c} ${id}`
      const entry = touched.get(key) ?? { collection: c, id, coders: new Set() }
      entry.coders.add(action.by)
      touched.set(key, entry)
    }
  }
  const [lost, lostBefore] = [inUseThoughGone(merged), inUseThoughGone(state)]
  const total = noTally()
  const kinds = new Map<string, Tally>()
  const coders = new Map([...actionsBy.keys()].map((id) => [id, noTally()]))
  for (const { collection, id, coders: by } of touched.values()) {
    const now = merged.collections.get(collection)?.get(id)
    const isLost = lost.has(id) && !lostBefore.has(id)
    const outcome =
      now && (isLost ? 'conflicting' : outcomeOf(collection, id, state.collections.get(collection)?.get(id), now))
    if (!outcome) continue
    const kind = kinds.get(collection) ?? noTally()
    kinds.set(collection, kind)
    for (const tally of [total, kind, ...[...by].flatMap((coder) => coders.get(coder) ?? [])]) tally[outcome]++
  }
  const nameOf = (id: string) => recordOf(merged, coderType, id)?.name ?? null
  return {
    actions: count,
    total,
    kinds: [...kinds]
      .map(([collection, tally]) => ({ collection, ...tally }))
      .sort((a, b) => placeOf(a.collection) - placeOf(b.collection)),
    coders: [...coders].map(([id, tally]) => ({ id, name: nameOf(id), actions: actionsBy.get(id) ?? 0, ...tally })),
  }
}

/** As a person thinks of a project; kinds that only later versions know come last. */
const kindsInOrder = [
  'article',
  'version',
  'highlight',
  'actor',
  'alias',
  'office',
  'event',
  'participation',
  'evidence',
  'relation',
  'resolution',
  'theme',
  'rejection',
  'section',
  'dossier',
  'project',
  'coder',
]
const placeOf = (collection: string): number => kindsInOrder.indexOf(collection) + 1 || kindsInOrder.length + 1

const noTally = (): Tally => ({ added: 0, changed: 0, removed: 0, conflicting: 0 })

/** The records that are gone while others that belong to them are there, and these. */
function inUseThoughGone(state: State): ReadonlySet<string> {
  const all = [...leftBehind(state).values()]
  return new Set(all.flatMap(({ id, dependants }) => [id, ...dependants.map((dependant) => dependant.id)]))
}

/** What became of a record; null where nothing that anybody sees. */
function outcomeOf(
  collection: string,
  id: string,
  before: StoredRecord | undefined,
  after: StoredRecord,
): keyof Tally | null {
  const wasThere = before !== undefined && !isDeleted(before)
  const isThere = !isDeleted(after)
  if (!isThere) return wasThere ? 'removed' : null
  const known = new Set(before ? conflictPlacesOf(collection, id, before).map(({ field }) => field) : [])
  if (conflictPlacesOf(collection, id, after).some(({ field }) => !known.has(field))) return 'conflicting'
  if (before === undefined) return 'added'
  return !wasThere || JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after)) ? 'changed' : null
}

const sorted = ({ values }: StoredRecord) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))

import { recordWords } from '../../../shared/record-words.ts'
import type { ConflictListRow, ConflictRow, ConflictValueRow } from '../../../shared/rows/merge.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { type Stamp, timeMsOf } from '../store/stamp.ts'
import { collectionOf, type Head, headsOf, type State, type StoredRecord } from '../store/state.ts'
import { recordName } from '../words/record-names.ts'
import { fieldName, valueWords } from '../words/value-words.ts'
import { type ConflictPlace, conflictPlaces } from './conflict-places.ts'
import { type LeftBehind, leftBehind } from './left-behind.ts'
import { whoDid } from './who-did.ts'

const mostRows = 500

/** One value, before it is known who set it. */
type Value = Omit<ConflictValueRow, 'coder' | 'at'>
type Row = Omit<ConflictRow, 'values'> & { values: Value[] }

/** The conflicts of a project that are open, in words, with who set each value and when. */
export async function listConflicts(store: ProjectStore): Promise<ConflictListRow> {
  const places = conflictPlaces(store.state)
  const rows = places.slice(0, mostRows).flatMap((place) => rowOf(store, place) ?? [])
  const names = await whoDid(store, new Set(rows.flatMap(({ values }) => values.map(({ stamp }) => stamp))))
  const told = ({ stamp, ...value }: Value): ConflictValueRow => ({
    ...value,
    stamp,
    coder: names.get(stamp) ?? null,
    at: new Date(timeMsOf(stamp)).toISOString(),
  })
  return { total: places.length, rows: rows.map((row) => ({ ...row, values: row.values.map(told) })) }
}

function rowOf({ state }: ProjectStore, place: ConflictPlace): Row | null {
  const { collection, id, field } = place
  const record = collectionOf(state, collection).get(id)
  if (!record) return null
  const named = { collection, id, record: recordName(state, collection, id) }
  const wordsOf = (name: string, { value }: Head) =>
    valueWords(state, { collection, id, field: name }, value) ?? 'nothing'
  if (field !== null) {
    const values = differing(headsOf(record, field)).map((head, index) => ({
      stamp: head.stamp,
      words: wordsOf(field, head),
      isShown: index === 0,
    }))
    const heads = headsOf(record, field).map(({ stamp }) => stamp)
    return { ...named, kind: 'field', field, what: fieldName(state, { collection, id, field }), values, heads }
  }
  const removals = headsOf(record, 'deleted').filter(({ value }) => value === true)
  const removal = removals.map(({ stamp }) => ({ stamp, words: 'removed', isShown: false }))
  const used = leftBehind(state).get(id)
  if (used) {
    const uses = usesOf(state, used)
    return { ...named, kind: 'use', field: null, ...uses, values: [...uses.values, ...removal] }
  }
  const changes = unknownToRemovals(record, removals)
  const values = changes.map(({ name, head }) => ({
    stamp: head.stamp,
    words: `${fieldName(state, { collection, id, field: name })}: ${wordsOf(name, head)}`,
    isShown: true,
  }))
  const heads = Object.keys(record.values).flatMap((name) => headsOf(record, name).map(({ stamp }) => stamp))
  const what = changes.map(({ name }) => fieldName(state, { collection, id, field: name })).join(', ')
  return { ...named, kind: 'removal', field: null, what, values: [...values, ...removal], heads: [...new Set(heads)] }
}

/** What was made that belongs to a record which is gone. */
function usesOf(state: State, { dependants }: LeftBehind): Pick<Row, 'values' | 'what' | 'heads'> {
  const nouns = dependants.map(({ collection, field }) => (field.startsWith('tag:') ? 'tag' : recordWords(collection)))
  return {
    values: dependants.map(({ collection, id, head }, index) => ({
      stamp: head.stamp,
      words: `${nouns[index]}: ${recordName(state, collection, id)}`,
      isShown: false,
    })),
    what: [...new Set(nouns)].join(', '),
    heads: [...new Set(dependants.map(({ head }) => head.stamp))],
  }
}

/** One head for each value: equal ones are no conflict among themselves. */
function differing(heads: readonly Head[]): Head[] {
  const byValue = new Map<string, Head>()
  for (const head of heads) {
    const key = JSON.stringify(head.value)
    if (!byValue.has(key)) byValue.set(key, head)
  }
  return [...byValue.values()]
}

/** The values that those who removed the record had not seen. */
function unknownToRemovals(record: StoredRecord, removals: readonly Head[]): { name: string; head: Head }[] {
  const seen = new Set<Stamp>()
  for (const { stamp } of removals) for (const known of record.deletions?.get(stamp) ?? []) seen.add(known)
  return Object.keys(record.values)
    .filter((name) => name !== 'deleted')
    .flatMap((name) => headsOf(record, name).map((head) => ({ name, head })))
    .filter(({ head }) => !seen.has(head.stamp))
}

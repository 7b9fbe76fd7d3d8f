import { isHighlight, type Target } from '../../../shared/model/highlight.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { type Tag, tagFieldName, tagsOf } from '../../../shared/model/tag.ts'
import { followRecords } from '../store/follow-records.ts'
import type { Stamp } from '../store/stamp.ts'
import { headsOf, isDeleted, type State, type StoredRecord } from '../store/state.ts'

// Which highlights there are, in which article, with which tags. Kept in step with each highlight that is written, from
// the fields as stored: a project may have 100,000 of them, and no screen shows more than a few.

/** The highlights that bear one tag, as their fields name it. */
export interface Tagged {
  tag: Tag
  highlightIds: Set<string>
  /** The articles they stand in, with how many stand there. */
  articles: Map<string, number>
  /** The stamp of the last time somebody applied it; null where it has to be looked for. */
  lastStamp: Stamp | null
}

interface HighlightIndex {
  /** Those that are there and can be read. */
  records: Map<string, StoredRecord>
  /** By article; null until somebody wants them in the order of the text. */
  byArticle: Map<string, { ids: Set<string>; inOrder: readonly string[] | null }>
  /** By the name of the field that sets the tag. */
  byTag: Map<string, Tagged>
  /** How many are whose. */
  byCoder: Map<string, number>
}

const highlightIndex = followRecords<HighlightIndex>('highlight', {
  start: () => ({ records: new Map(), byArticle: new Map(), byTag: new Map(), byCoder: new Map() }),
  take(index, id, record) {
    const before = index.records.get(id)
    if (before) remove(index, id, before)
    if (!isDeleted(record) && isHighlight(record.values)) add(index, id, record)
  },
})

const textOf = (fields: Fields, name: string): string => String(fields[name] ?? '')

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by
  if (now === 0) counts.delete(key)
  else counts.set(key, now)
}

function add(index: HighlightIndex, id: string, record: StoredRecord): void {
  const articleId = textOf(record.values, 'articleId')
  index.records.set(id, record)
  count(index.byCoder, textOf(record.values, 'coderId'), 1)
  const there = index.byArticle.get(articleId)
  if (there) {
    there.ids.add(id)
    there.inOrder = null
  } else index.byArticle.set(articleId, { ids: new Set([id]), inOrder: null })
  for (const tag of tagsOf(record.values)) {
    const field = tagFieldName(tag)
    const known = index.byTag.get(field)
    const tagged = known ?? { tag, highlightIds: new Set<string>(), articles: new Map<string, number>(), lastStamp: '' }
    if (!known) index.byTag.set(field, tagged)
    tagged.highlightIds.add(id)
    count(tagged.articles, articleId, 1)
    const stamp = stampOf(record, field)
    if (tagged.lastStamp !== null && stamp > tagged.lastStamp) tagged.lastStamp = stamp
  }
}

function remove(index: HighlightIndex, id: string, record: StoredRecord): void {
  const articleId = textOf(record.values, 'articleId')
  index.records.delete(id)
  count(index.byCoder, textOf(record.values, 'coderId'), -1)
  const there = index.byArticle.get(articleId)
  if (there) {
    there.ids.delete(id)
    there.inOrder = null
    if (there.ids.size === 0) index.byArticle.delete(articleId)
  }
  for (const tag of tagsOf(record.values)) {
    const field = tagFieldName(tag)
    const tagged = index.byTag.get(field)
    if (!tagged) continue
    tagged.highlightIds.delete(id)
    count(tagged.articles, articleId, -1)
    if (tagged.highlightIds.size === 0) index.byTag.delete(field)
    else if (stampOf(record, field) === tagged.lastStamp) tagged.lastStamp = null
  }
}

const stampOf = (record: StoredRecord, field: string): Stamp => headsOf(record, field)[0]?.stamp ?? ''

/** How many highlights there are. */
export function highlightCount(state: State): number {
  return highlightIndex(state).records.size
}

/** How many highlights an article has. */
export function highlightCountIn(state: State, articleId: string): number {
  return highlightIndex(state).byArticle.get(articleId)?.ids.size ?? 0
}

/** The ids of those who marked highlights that are there, in no order. */
export function markingCoders(state: State): string[] {
  return [...highlightIndex(state).byCoder.keys()]
}

/** The ids of the articles that have highlights, in no order. */
export function markedArticles(state: State): Iterable<string> {
  return highlightIndex(state).byArticle.keys()
}

/** The fields of a highlight as stored, or null where it is not there or cannot be read. */
export function highlightFields(state: State, id: string): Fields | null {
  return highlightIndex(state).records.get(id)?.values ?? null
}

/** The tags that highlights bear, as their fields name them, with the stamp of their last use. */
export function allTagged(state: State): (Tagged & { lastStamp: Stamp })[] {
  const { byTag, records } = highlightIndex(state)
  return [...byTag].map(([field, tagged]) => {
    tagged.lastStamp ??= latestStamp(records, field, tagged.highlightIds)
    return { ...tagged, lastStamp: tagged.lastStamp }
  })
}

function latestStamp(records: ReadonlyMap<string, StoredRecord>, field: string, ids: Iterable<string>): Stamp {
  let latest = ''
  for (const id of ids) {
    const record = records.get(id)
    const stamp = record ? stampOf(record, field) : ''
    if (stamp > latest) latest = stamp
  }
  return latest
}

/** The ids of an article's highlights in the order of its text. */
export function highlightIdsIn(state: State, articleId: string): readonly string[] {
  const { byArticle, records } = highlightIndex(state)
  const there = byArticle.get(articleId)
  if (!there) return []
  there.inOrder ??= inOrderOfText([...there.ids], (id) => records.get(id)?.values)
  return there.inOrder
}

/** Sorts highlights by where they begin, wherever their blocks belong to. */
export function inOrderOfText(ids: readonly string[], fieldsOf: (id: string) => Fields | undefined): string[] {
  const placed = ids.map((id) => {
    const [first] = (fieldsOf(id)?.target ?? []) as unknown as Target[] // isHighlight has looked at it
    return { id, block: Number(first?.blockId.slice(1) ?? 0), start: first?.startUtf16 ?? 0 }
  })
  placed.sort((a, b) => a.block - b.block || a.start - b.start || (a.id < b.id ? -1 : 1))
  return placed.map(({ id }) => id)
}

import { type TagKind, tagFieldName, tagsOf } from '../../../shared/model/tag.ts'
import { fieldsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { groupOf } from './merged-groups.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

/** Some actors, events or themes with all that was merged into them. */
export function withMerged(state: State, ids: readonly string[]): Set<string> {
  return new Set(ids.flatMap((id) => groupOf(state, id)))
}

/** The highlights that bear the tag of one of these or of what was merged into it. */
export function highlightsTagged(state: State, kind: TagKind, ids: readonly string[]): Set<string> {
  return new Set(ids.flatMap((id) => [...tagUseOf(tagUses(state), kind, id).highlightIds]))
}

/** Takes these tags off every highlight. */
export function untagging(state: State, kind: TagKind, ids: readonly string[]): ChangedRecord[] {
  const all = withMerged(state, ids)
  return [...highlightsTagged(state, kind, ids)].map((id) => {
    const tags = tagsOf(fieldsOf(state, 'highlight', id)).filter((tag) => tag.kind === kind && all.has(tag.id))
    return { c: 'highlight', id, set: Object.fromEntries(tags.map((tag) => [tagFieldName(tag), false])) }
  })
}

/** The records of one kind that are removed, as operations. */
export function removing(c: ChangedRecord['c'], records: Iterable<{ id: string }>): ChangedRecord[] {
  return [...records].map(({ id }) => ({ c, id, set: { deleted: true } }))
}

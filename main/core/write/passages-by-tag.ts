import type { Highlight } from '../../../shared/model/highlight.ts'
import { type TagKind, tagsOf } from '../../../shared/model/tag.ts'
import { standIn } from '../annotate/tag-names.ts'
import { fieldsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** Looks up the id of the record that counts for one that was merged into another, each way once; null where there is none. */
export type CountedId = (kind: TagKind, id: string) => string | null

/** A lookup that remembers, for one reading of a state that does not change meanwhile. */
export function countedIds(state: State): CountedId {
  const known = new Map<string, string | null>()
  return (kind, id) => {
    const key = `${kind}:${id}`
    let counted = known.get(key)
    if (counted === undefined) {
      const record = standIn(state, kind, id)
      counted = record && record.mergedInto === null ? record.id : null
      known.set(key, counted)
    }
    return counted
  }
}

/** The passages that bear each tag of a kind, by the id of the record that counts, in the order given. */
export function passagesByTag(
  state: State,
  passages: readonly Highlight[],
  kind: TagKind,
  countedId: CountedId,
): Map<string, Highlight[]> {
  const byTag = new Map<string, Highlight[]>()
  for (const passage of passages) {
    const tags = tagsOf(fieldsOf(state, 'highlight', passage.id)).filter((tag) => tag.kind === kind)
    for (const id of new Set(tags.map((tag) => countedId(kind, tag.id)))) {
      if (id === null) continue
      const those = byTag.get(id)
      if (those) those.push(passage)
      else byTag.set(id, [passage])
    }
  }
  return byTag
}

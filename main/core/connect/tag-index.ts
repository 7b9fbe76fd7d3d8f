import { type TagKind, tagKinds } from '../../../shared/model/tag.ts'
import { allTagged } from '../annotate/highlight-index.ts'
import { standIn } from '../annotate/tag-names.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'

/** What bears the tag of an actor, event or theme; what was merged into it counts as it. To be used at once, not kept. */
export interface TagUse {
  kind: TagKind
  id: string
  highlightIds: ReadonlySet<string>
  /** The articles those highlights stand in. */
  articles: ReadonlyMap<string, unknown>
  /** The stamp of the last time somebody applied it. */
  lastStamp: string
}

/** All tags that highlights bear, by `<kind>:<id>`. */
export const tagUses = rememberByState(['highlight', ...tagKinds], (state): ReadonlyMap<string, TagUse> => {
  const uses = new Map<string, TagUse>()
  for (const { tag, highlightIds, articles, lastStamp } of allTagged(state)) {
    const id = standIn(state, tag.kind, tag.id)?.id
    if (!id) continue
    const key = `${tag.kind}:${id}`
    const use = { kind: tag.kind, id, highlightIds, articles, lastStamp }
    const other = uses.get(key)
    uses.set(key, other ? together(other, use) : use)
  }
  return uses
})

function together(a: TagUse, b: TagUse): TagUse {
  return {
    ...a,
    highlightIds: new Set([...a.highlightIds, ...b.highlightIds]),
    articles: new Map([...a.articles, ...b.articles]),
    lastStamp: a.lastStamp > b.lastStamp ? a.lastStamp : b.lastStamp,
  }
}

/** The use of one tag, empty where nothing bears it. */
export function tagUseOf(uses: ReadonlyMap<string, TagUse>, kind: TagKind, id: string): TagUse {
  return uses.get(`${kind}:${id}`) ?? { kind, id, highlightIds: new Set(), articles: new Map(), lastStamp: '' }
}

/** The highlights that bear the tag of an actor, event or theme, under whatever id it was merged. */
export function highlightIdsTagged(state: State, kind: TagKind, id: string): ReadonlySet<string> {
  return tagUseOf(tagUses(state), kind, standIn(state, kind, id)?.id ?? id).highlightIds
}

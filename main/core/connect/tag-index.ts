import { type TagKind, tagsOf } from '../../../shared/model/tag.ts'
import { standIn } from '../annotate/tag-names.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import { collectionOf, headsOf, isDeleted } from '../store/state.ts'

/** What bears the tag of an actor, event or theme; what was merged into it counts as it. */
export interface TagUse {
  kind: TagKind
  id: string
  highlightIds: ReadonlySet<string>
  articleIds: ReadonlySet<string>
  /** The stamp of the last time somebody applied it. */
  lastStamp: string
}

/** All tags that highlights bear, by `<kind>:<id>`. */
export const tagUses = rememberByState(
  ['highlight', 'actor', 'event', 'theme'],
  (state): ReadonlyMap<string, TagUse> => {
    const uses = new Map<string, TagUse & { highlightIds: Set<string>; articleIds: Set<string> }>()
    const standIns = new Map<string, string | null>()
    for (const [highlightId, record] of collectionOf(state, 'highlight')) {
      const { articleId } = record.values
      if (typeof articleId !== 'string' || isDeleted(record)) continue
      for (const tag of tagsOf(record.values)) {
        const borne = `${tag.kind}:${tag.id}`
        if (!standIns.has(borne)) standIns.set(borne, standIn(state, tag.kind, tag.id)?.id ?? null)
        const id = standIns.get(borne)
        if (!id) continue
        const key = `${tag.kind}:${id}`
        const use = uses.get(key) ?? {
          kind: tag.kind,
          id,
          highlightIds: new Set<string>(),
          articleIds: new Set<string>(),
          lastStamp: '',
        }
        use.highlightIds.add(highlightId)
        use.articleIds.add(articleId)
        const stamp = headsOf(record, `tag:${borne}`)[0]?.stamp ?? ''
        if (stamp > use.lastStamp) use.lastStamp = stamp
        uses.set(key, use)
      }
    }
    return uses
  },
)

/** The use of one tag, empty where nothing bears it. */
export function tagUseOf(uses: ReadonlyMap<string, TagUse>, kind: TagKind, id: string): TagUse {
  return uses.get(`${kind}:${id}`) ?? { kind, id, highlightIds: new Set(), articleIds: new Set(), lastStamp: '' }
}

import { type TagKind, tagKinds } from '../model/tag.ts'
import type { HighlightDetailRow } from '../rows/highlight.ts'

/** A kind of tag, or what has no tags. */
export type MarkKind = TagKind | 'plain'

/** Which highlights of an article are shown. Nothing chosen: all of them. */
export interface Facets {
  /** Ids of coders whose highlights are hidden; the empty id stands for a coder that is not known. */
  hiddenCoders: ReadonlySet<string>
  hiddenKinds: ReadonlySet<MarkKind>
  /** Where there are any, only highlights with one of these tags are shown. `kind:id`. */
  onlyTags: ReadonlySet<string>
}

/** Shows everything. */
export const allFacets: Facets = { hiddenCoders: new Set(), hiddenKinds: new Set(), onlyTags: new Set() }

/** Whether these facets hide anything at all. */
export function isAll({ hiddenCoders, hiddenKinds, onlyTags }: Facets): boolean {
  return hiddenCoders.size + hiddenKinds.size + onlyTags.size === 0
}

/** How a tag is named among the facets. */
export const tagFacet = ({ kind, id }: { kind: TagKind; id: string }): string => `${kind}:${id}`

/** The kinds of a highlight's tags; `plain` where it has none. */
export function kindsOf({ tags }: Pick<HighlightDetailRow, 'tags'>): MarkKind[] {
  return tags.length === 0 ? ['plain'] : tagKinds.filter((kind) => tags.some((tag) => tag.kind === kind))
}

/** The highlights that are shown, and in any case the one that is emphasised. */
export function shownHighlights(
  highlights: readonly HighlightDetailRow[],
  { hiddenCoders, hiddenKinds, onlyTags }: Facets,
  activeId: string | null,
): HighlightDetailRow[] {
  return highlights.filter(
    (highlight) =>
      highlight.id === activeId ||
      (!hiddenCoders.has(highlight.coder?.id ?? '') &&
        kindsOf(highlight).some((kind) => !hiddenKinds.has(kind)) &&
        (onlyTags.size === 0 || highlight.tags.some((tag) => onlyTags.has(tagFacet(tag))))),
  )
}

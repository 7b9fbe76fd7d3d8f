import { useMemo, useState } from 'react'
import { type Facets, kindsOf, type MarkKind, tagFacet } from '../../shared/reader/shown-highlights.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { normaliseName } from '../../shared/text/normalise.ts'
import { TagIcon } from '../ui/tag-chip.tsx'
import { ViewChoice } from './view-choice.tsx'

const kindWords: Record<MarkKind, string> = { actor: 'Actors', event: 'Events', theme: 'Themes', plain: 'Without tags' }

/** How many tags are offered before somebody types. */
const tagsAtFirst = 8

interface Counted<T> {
  what: T
  count: number
}

/** Counts what highlights bear, the most frequent first. */
function counted<T>(
  highlights: readonly HighlightDetailRow[],
  borneBy: (highlight: HighlightDetailRow) => readonly T[],
  keyOf: (what: T) => string,
): Counted<T>[] {
  const found = new Map<string, Counted<T>>()
  for (const highlight of highlights)
    for (const what of borneBy(highlight)) {
      const known = found.get(keyOf(what))
      if (known) known.count++
      else found.set(keyOf(what), { what, count: 1 })
    }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

function toggled<T>(set: ReadonlySet<T>, item: T, isIn: boolean): Set<T> {
  return isIn ? new Set([...set, item]) : new Set([...set].filter((each) => each !== item))
}

/** Shows and hides highlights by coder, by kind of tag, and by tag. */
export function ViewFacets(props: {
  highlights: readonly HighlightDetailRow[]
  facets: Facets
  onChange(facets: Facets): void
}) {
  const { highlights, facets, onChange } = props
  const { hiddenCoders, hiddenKinds, onlyTags } = facets
  const [typed, setTyped] = useState('')
  const coders = useMemo(
    () =>
      counted(
        highlights,
        ({ coder }) => (coder ? [coder] : []),
        ({ id }) => id,
      ),
    [highlights],
  )
  const kinds = useMemo(() => counted<MarkKind>(highlights, kindsOf, (kind) => kind), [highlights])
  const tags = useMemo(() => counted<TagRow>(highlights, ({ tags: borne }) => borne, tagFacet), [highlights])
  const wanted = normaliseName(typed)
  const offered = tags.filter(({ what }) => onlyTags.has(tagFacet(what)) || normaliseName(what.name).includes(wanted))
  return (
    <>
      {coders.length > 1 && (
        <fieldset>
          <legend>Coders</legend>
          {coders.map(({ what: { id, name, colour }, count }) => (
            <ViewChoice
              key={id}
              label={name}
              count={count}
              isChosen={!hiddenCoders.has(id)}
              onChange={(isShown) => onChange({ ...facets, hiddenCoders: toggled(hiddenCoders, id, !isShown) })}
            >
              <i className="view-swatch" style={{ background: colour }} aria-hidden />
            </ViewChoice>
          ))}
        </fieldset>
      )}
      {kinds.length > 1 && (
        <fieldset>
          <legend>Kinds of tags</legend>
          {kinds.map(({ what: kind, count }) => (
            <ViewChoice
              key={kind}
              label={kindWords[kind]}
              count={count}
              isChosen={!hiddenKinds.has(kind)}
              onChange={(isShown) => onChange({ ...facets, hiddenKinds: toggled(hiddenKinds, kind, !isShown) })}
            >
              <i className="view-swatch" data-hue={kind} aria-hidden />
            </ViewChoice>
          ))}
        </fieldset>
      )}
      {tags.length > 1 && (
        <fieldset>
          <legend>Only with one of these tags</legend>
          {tags.length > tagsAtFirst && (
            <input
              type="search"
              className="view-find"
              dir="auto"
              aria-label="Find a tag"
              placeholder={`Find one of ${tags.length} tags`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          {offered.slice(0, tagsAtFirst + onlyTags.size).map(({ what, count }) => (
            <ViewChoice
              key={tagFacet(what)}
              label={what.name}
              count={count}
              isChosen={onlyTags.has(tagFacet(what))}
              onChange={(isIn) => onChange({ ...facets, onlyTags: toggled(onlyTags, tagFacet(what), isIn) })}
            >
              <TagIcon kind={what.kind} />
            </ViewChoice>
          ))}
        </fieldset>
      )}
    </>
  )
}

import { coderColours } from '../../shared/model/coder.ts'
import { tagKinds } from '../../shared/model/tag.ts'
import { themeColours } from '../../shared/model/theme.ts'
import type { Colouring } from '../../shared/reader/reader-settings.ts'
import { kindsOf, type MarkKind } from '../../shared/reader/shown-highlights.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'

// What highlights look like. A line below the words says of which kinds their tags are, whatever the colours stand for;
// the colours stand for what the reader chose. Everything is an attribute that marks.css draws: thousands of marks with
// styles of their own cost more than all the rest.

/** A colour of marks.css: that of a kind, or one of eight. */
export type Hue = MarkKind | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7'

const noneChosen: ReadonlyMap<string, string> = new Map()

/** How many tags have a colour of their own; the others share the last one. */
const ownHues = 7

/** The kinds of some highlights together, each once, in a fixed order. */
export function markKindsOf(highlights: readonly HighlightDetailRow[]): MarkKind[] {
  const kinds = new Set(highlights.flatMap(kindsOf))
  return [...tagKinds, 'plain' as const].filter((kind) => kinds.has(kind))
}

/** Which colour a highlight has. */
export interface MarkColours {
  hueOf(highlight: HighlightDetailRow): Hue
}

/** What one colour stands for, and on how many highlights. */
export interface LegendEntry {
  id: string
  name: string
  hue: Hue
  count: number
}

/** The colours by a legend, as `legendOf` makes it. */
export function coloursBy(colouring: Colouring, legend: readonly Pick<LegendEntry, 'id' | 'hue'>[]): MarkColours {
  const hues = new Map(legend.map(({ id, hue }) => [id, hue]))
  return {
    hueOf(highlight) {
      if (colouring === 'none') return 'plain'
      if (colouring === 'kind') return markKindsOf([highlight])[0] ?? 'plain'
      if (colouring === 'coder') return hues.get(highlight.coder?.id ?? '') ?? 'plain'
      return hues.get(highlight.tags.find(({ kind }) => kind === colouring)?.id ?? '') ?? 'plain'
    },
  }
}

/**
 * Gives the tags (or coders) of an article their colours: one that a person chose, by the id of the tag; the others take
 * in turn, the most frequent first, those that nobody chose here, and share the last one when there are no more.
 */
export function legendOf(
  colouring: Colouring,
  highlights: readonly HighlightDetailRow[],
  chosen: ReadonlyMap<string, string> = noneChosen,
): LegendEntry[] {
  if (colouring === 'none' || colouring === 'kind') return []
  const found = new Map<string, { id: string; name: string; count: number; colour: string }>()
  for (const { tags, coder } of highlights) {
    const ofCoder = coder ? [{ ...coder, kind: 'coder' as const }] : []
    const bearers = colouring === 'coder' ? ofCoder : tags.filter(({ kind }) => kind === colouring)
    for (const bearer of bearers) {
      const known = found.get(bearer.id)
      if (known) known.count++
      else
        found.set(bearer.id, {
          id: bearer.id,
          name: bearer.name,
          count: 1,
          colour: 'colour' in bearer ? bearer.colour : (chosen.get(bearer.id) ?? ''),
        })
    }
  }
  const inOrder = [...found.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const known: readonly string[] = colouring === 'coder' ? coderColours : themeColours
  const taken = new Set(inOrder.map(({ colour }) => known.indexOf(colour)))
  const free = Array.from({ length: ownHues }, (_, index) => index).filter((index) => !taken.has(index))
  return inOrder.map(({ id, name, count, colour }) => {
    const own = known.indexOf(colour)
    return { id, name, count, hue: hueAt(own === -1 ? (free.shift() ?? ownHues) : own) }
  })
}

function hueAt(index: number): Hue {
  return String(Math.min(index, ownHues)) as Hue // 0–7
}

/** The colours of what lies over the same words, at most two, as the attributes of a mark or a stripe. */
export function hueAttributes(hues: readonly Hue[]): { 'data-hue': Hue; 'data-second': Hue | undefined } {
  const [first = 'plain', second] = new Set(hues)
  return { 'data-hue': first, 'data-second': second }
}

import type { CSSProperties } from 'react'
import { type TagKind, tagKinds } from '../../shared/model/tag.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'

/** What a highlight looks like: one look a kind of tag, and one for those without tags. */
export type MarkKind = TagKind | 'plain'

/** The looks of some highlights together, each once, in a fixed order. */
export function markKindsOf(highlights: readonly HighlightDetailRow[]): MarkKind[] {
  const kinds = new Set<MarkKind>()
  for (const { tags } of highlights) {
    if (tags.length === 0) kinds.add('plain')
    for (const { kind } of tags) kinds.add(kind)
  }
  return [...tagKinds, 'plain' as const].filter((kind) => kinds.has(kind))
}

/** Lines below the words, one a kind: unbroken for actors, dashed for events, dotted for themes. In px. */
const linePx = 1.5
const linePitchPx = 2.5

const lines: Record<MarkKind, string> = {
  actor: 'linear-gradient(var(--reader-actor-line), var(--reader-actor-line))',
  event: 'repeating-linear-gradient(to right, var(--reader-event-line) 0 6px, transparent 6px 9px)',
  theme: 'repeating-linear-gradient(to right, var(--reader-theme-line) 0 2px, transparent 2px 4px)',
  plain: 'linear-gradient(var(--line-strong), var(--line-strong))',
}

/** The tint of the first kind, and a line for each kind below the words. */
export function markStyleOf(kinds: readonly MarkKind[]): CSSProperties {
  return {
    '--reader-tint': `var(--${kinds[0] ?? 'plain'}-mark)`,
    backgroundImage: kinds.map((kind) => lines[kind]).join(', '),
    backgroundPosition: kinds
      .map((_, index) => `0 calc(100% - ${(kinds.length - 1 - index) * linePitchPx}px)`)
      .join(', '),
    backgroundSize: `100% ${linePx}px`,
    backgroundRepeat: 'no-repeat',
  } as CSSProperties // React passes custom properties on; its type does not know them
}

/** The colours of the kinds side by side, for a stripe `3 × kinds - 1` px wide. */
export function stripeStyleOf(kinds: readonly MarkKind[]): CSSProperties {
  const colour = (kind: MarkKind) => (kind === 'plain' ? 'var(--line-strong)' : `var(--${kind})`)
  const stops = kinds.flatMap((kind, index) => {
    const start = index * 3
    return [`${colour(kind)} ${start}px ${start + 2}px`, `transparent ${start + 2}px ${start + 3}px`]
  })
  return { inlineSize: `${kinds.length * 3 - 1}px`, backgroundImage: `linear-gradient(to right, ${stops.join(', ')})` }
}

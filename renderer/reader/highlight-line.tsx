import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { TagChip } from '../ui/tag-chip.tsx'

/** A highlight in two lines: its words, then its tags and whose it is. */
export function HighlightLine({ highlight }: { highlight: HighlightDetailRow }) {
  const { quote, tags, coder } = highlight
  return (
    <>
      <q dir="auto" className="source-text">
        {quote.exact}
      </q>
      <span className="reader-tags">
        {tags.map((tag) => (
          <TagChip key={tag.id} kind={tag.kind} name={tag.name} />
        ))}
        {coder && (
          <span className="reader-faint">
            <i className="reader-coder" style={{ background: coder.colour }} aria-hidden /> <bdi>{coder.name}</bdi>
          </span>
        )}
      </span>
    </>
  )
}

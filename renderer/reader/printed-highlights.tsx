import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { shownTime } from './shown-time.ts'
import './printing.css'

/** What stands below the text on paper: each highlight by its number, with its tags, note and whose it is. */
export function PrintedHighlights({ highlights, total }: { highlights: readonly HighlightDetailRow[]; total: number }) {
  if (highlights.length === 0) return null
  return (
    <section className="reader-printed">
      <h2>{highlights.length < total ? `${highlights.length} of ${total} highlights` : 'Highlights'}</h2>
      <ol>
        {highlights.map(({ id, quote, tags, note, translation, coder, createdAt, anchor }) => (
          <li key={id}>
            <q dir="auto" className="source-text">
              {quote.exact}
            </q>
            <p>
              {[
                ...tags.map(({ kind, name }) => `${kind}: ${name}`),
                tags.length === 0 && 'no tags',
                anchor === 'orphan' && 'no longer in the text',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {translation && <p dir="auto">{translation.text}</p>}
            {note !== '' && <p dir="auto">{note}</p>}
            <p className="reader-printed-by">
              {coder && <bdi>{coder.name}, </bdi>}
              {shownTime(createdAt, 'short')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

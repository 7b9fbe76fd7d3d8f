import { FileText, Highlighter, Newspaper, StickyNote } from 'lucide-react'
import { memo } from 'react'
import type { FoundRow } from '../../shared/rows/search.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { CopyQuotationButton } from '../quotation/copy-quotation-button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import { openResult, resultHref } from './result-address.ts'
import { Snippet } from './snippet.tsx'

const kinds = {
  article: { icon: Newspaper, label: 'Article' },
  highlight: { icon: Highlighter, label: 'Highlight' },
  note: { icon: StickyNote, label: 'Note' },
  section: { icon: FileText, label: 'Dossier' },
} as const

const shownPlaces = 3
const shownTags = 6

/** One result: what it is, and the words that were hit in their context; each leads to its place. */
export const FoundCard = memo(function FoundCard({ row }: { row: FoundRow }) {
  const { kind, title, outlet, publishedAt, language, coder, tags, more, hits, highlightId } = row
  const { icon: Icon, label } = kinds[kind]
  const places = [row, ...more].slice(0, shownPlaces)
  const left = hits - places.reduce((sum, { marks }) => sum + marks.length, 0)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links of a theme open the codebook; Enter on the row does the same
    <article
      className="search-card"
      onClick={(event) => {
        const isLink = event.target instanceof Element && event.target.closest('a') !== null
        if (row.record.collection !== 'theme' || !isLink) return
        event.preventDefault()
        openResult(row)
      }}
    >
      <header>
        <Icon aria-hidden />
        <span className="search-kind">{kind === 'note' ? noteWords(row) : label}</span>
        <a
          className="search-title source-text"
          href={resultHref(row)}
          tabIndex={-1}
          dir="auto"
          lang={kind === 'article' ? (language ?? undefined) : undefined}
        >
          {title ?? 'No title'}
        </a>
      </header>
      {places.map((place) =>
        place.snippet === '' ? null : (
          <Snippet
            key={`${place.part} ${place.blockId} ${place.startUtf16} ${place.snippet}`}
            snippet={place}
            language={language}
            href={resultHref(row, place)}
            withPart={kind !== 'note'}
          />
        ),
      )}
      {tags.length > 0 && (
        <div className="search-tags">
          {tags.slice(0, shownTags).map((tag) => (
            <TagChip key={`${tag.kind} ${tag.id}`} kind={tag.kind} name={tag.name} />
          ))}
          {tags.length > shownTags && <span>and {tags.length - shownTags} more</span>}
        </div>
      )}
      <footer>
        {outlet && <bdi>{outlet}</bdi>}
        {publishedAt && <span>{dateWords(publishedAt, 'short')}</span>}
        {coder && <span>marked by {coder.name}</span>}
        {left > 0 && (
          <span>
            {left} more {left === 1 ? 'place' : 'places'}
          </span>
        )}
        {highlightId !== null && kind === 'highlight' && <CopyQuotationButton highlightId={highlightId} shortcut="c" />}
      </footer>
    </article>
  )
})

function noteWords({ record }: FoundRow): string {
  const of =
    record.collection === 'article'
      ? 'an article'
      : record.collection === 'event'
        ? 'an event'
        : record.collection === 'section'
          ? 'a section of the dossier'
          : `a ${record.collection}`
  return `Note on ${record.collection === 'actor' ? 'an actor' : of}`
}

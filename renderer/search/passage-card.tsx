import { memo } from 'react'
import type { RetrievedPassageRow } from '../../shared/rows/search.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { placeHref } from '../app/place.ts'
import { CopyQuotationButton } from '../quotation/copy-quotation-button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import { Marked } from './snippet.tsx'

/** The address of a retrieved passage: its first highlight in Read. */
export function passageHref({ articleId, highlights }: RetrievedPassageRow, index = 0): string {
  const highlight = highlights[index] ?? highlights[0]
  return placeHref('read', articleId, highlight ? { highlight: highlight.id } : {})
}

/** Highlights that meet a retrieval together, in the words they stand in. */
export const RetrievedCard = memo(function RetrievedCard({ row }: { row: RetrievedPassageRow }) {
  const { title, outlet, publishedAt, language, direction, context, highlights } = row
  return (
    <article className="search-card">
      <header>
        <a
          className="search-title source-text"
          href={passageHref(row)}
          tabIndex={-1}
          dir="auto"
          lang={language ?? undefined}
        >
          {title ?? 'No title'}
        </a>
        <span className="search-kind">
          {highlights.length} {highlights.length === 1 ? 'highlight' : 'highlights'}
        </span>
      </header>
      {context.map((part) => (
        <p
          key={`${part.blockId} ${part.startUtf16}`}
          className="search-context source-text"
          dir={part.direction ?? direction}
          lang={language ?? undefined}
        >
          <Marked text={part.text} marks={part.marks} />
        </p>
      ))}
      <ul className="search-passages">
        {highlights.map((highlight, index) => (
          <li key={highlight.id}>
            {(context.length === 0 || highlights.length > 1) && (
              <a
                className="search-snippet source-text"
                href={passageHref(row, index)}
                tabIndex={-1}
                dir={direction}
                lang={language ?? undefined}
              >
                {highlight.exact}
              </a>
            )}
            <div className="search-tags">
              {highlight.tags.map((tag) => (
                <TagChip key={`${tag.kind} ${tag.id}`} kind={tag.kind} name={tag.name} />
              ))}
              {highlight.coder && <span>{highlight.coder.name}</span>}
              <CopyQuotationButton highlightId={highlight.id} />
            </div>
          </li>
        ))}
      </ul>
      <footer>
        {outlet && <bdi>{outlet}</bdi>}
        {publishedAt && <span>{dateWords(publishedAt, 'short')}</span>}
      </footer>
    </article>
  )
})

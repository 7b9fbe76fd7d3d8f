import { Highlighter } from 'lucide-react'
import { memo } from 'react'
import type { ArticleReadingRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { ExportListButton } from '../lists/export-list-button.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import type { HighlightActs } from './highlight-card.tsx'
import { HighlightList, type ListEdit } from './highlight-list.tsx'
import './highlight-list.css'

/** The list of highlights with its heading. */
export const HighlightPanel = memo(function HighlightPanel(props: {
  article: ArticleReadingRow
  highlights: readonly HighlightDetailRow[]
  /** How many the article has; some may not be shown. */
  total: number
  isKnown: boolean
  activeId: string | null
  editing: ListEdit | null
  recent: readonly TagRow[]
  isReadOnly: boolean
  acts: HighlightActs
  onSelect(highlightId: string): void
  onEdit(editing: ListEdit | null): void
  onHover(highlight: HighlightDetailRow | null): void
}) {
  const { article, highlights, total, isKnown, ...list } = props
  const languageOf = ({ target }: HighlightDetailRow) =>
    article.blocks.find(({ id }) => id === target[0]?.blockId)?.language ?? article.fields.language.value
  return (
    <aside className="panel end reader-panel" aria-label="Highlights">
      <div className="reader-panel-head">
        <h2>
          {total > highlights.length && `${highlights.length} of `}
          {total} {total === 1 ? 'highlight' : 'highlights'}
        </h2>
        {highlights.length > 0 && (
          <ExportListButton
            group="Read"
            noun="highlights"
            list={() => ({ list: 'highlights', ids: highlights.map(({ id }) => id) })}
          />
        )}
      </div>
      {!isKnown && <Waiting what="Fetching the highlights…" />}
      {isKnown && highlights.length === 0 && (
        <div className="reader-panel-empty">
          <Highlighter aria-hidden />
          <p>Select words in the text to mark them. They are listed here.</p>
          <p>
            Without a mouse: press <kbd>s</kbd>, move with the arrows, hold Shift to select, then <kbd>h</kbd>.
          </p>
        </div>
      )}
      {isKnown && highlights.length > 0 && <HighlightList {...list} highlights={highlights} languageOf={languageOf} />}
    </aside>
  )
})

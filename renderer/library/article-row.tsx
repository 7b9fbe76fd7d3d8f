// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised with rows that stand where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its rows (aria-activedescendant)
import { Check, ChevronDown } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { goTo } from '../app/place.ts'
import { selectOnly, selectTo, toggleSelected } from './library-view.ts'
import { gradeWords, isImprecise, languageWords, statusWords } from './library-words.ts'
import { StarMark, starWords } from './star-mark.tsx'
import { TitleCell } from './title-cell.tsx'

/** Id of the element that shows an article's row. */
export function rowElementId(articleId: string): string {
  return `library-row-${articleId}`
}

/** What can be said of an article in its row; null where the project can only be read or the article was removed. */
export interface RowJudging {
  star(article: ArticleTableRow): void
  /** Asks for another status, beside the element. */
  askStatus(article: ArticleTableRow, anchor: HTMLElement): void
}

interface RowProps {
  article: ArticleTableRow
  /** Counted from 1 with the head. */
  rowIndex: number
  startPx: number
  isSelected: boolean
  isActive: boolean
  judging: RowJudging | null
  /** All rows in the order shown. */
  order: readonly ArticleTableRow[]
}

/** One article in the table. A click selects it, the title and a double click open it. */
export const ArticleRow = memo(function ArticleRow(props: RowProps) {
  const { article, rowIndex, startPx, isSelected, isActive, judging, order } = props
  const { id } = article
  const select = (event: MouseEvent) => {
    if (event.shiftKey)
      selectTo(
        id,
        order.map((row) => row.id),
      )
    else if (event.ctrlKey || event.metaKey) toggleSelected(id)
    else selectOnly(id)
  }
  const onTitle = (event: MouseEvent) => {
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return selectOnly(id)
    event.preventDefault() // the row selects
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its rows
    <div
      role="row"
      id={rowElementId(id)}
      className="library-row library-row-cells"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${startPx}px)` }}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={select}
      onDoubleClick={() => {
        window.getSelection()?.removeAllRanges() // the word that a double click selects would stay selected in Read
        goTo('read', id)
      }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same on the grid */}
      <span
        role="gridcell"
        className="library-cell library-col-check"
        title="Select"
        onClick={(event) => {
          if (event.shiftKey) return
          event.stopPropagation()
          toggleSelected(id)
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <span className="library-check">{isSelected && <Check aria-hidden />}</span>
      </span>
      <span role="gridcell" className="library-cell library-col-starred">
        <button
          type="button"
          tabIndex={-1}
          className="library-star-button"
          disabled={judging === null}
          aria-label={article.starred ? 'Take your star off' : 'Star'}
          title={[starWords(article), judging && (article.starred ? 'Take your star off' : 'Star')]
            .filter(Boolean)
            .join('. ')}
          onClick={(event) => {
            event.stopPropagation()
            judging?.star(article)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <StarMark {...article} />
        </button>
        {article.starredBy.length > 0 && <span className="visually-hidden">{starWords(article)}</span>}
      </span>
      <TitleCell article={article} onClick={onTitle} />
      <Cell column="outlet">{article.outlet && <bdi>{article.outlet}</bdi>}</Cell>
      <Cell column="publishedAt">
        <PublishedWords article={article} />
      </Cell>
      <Cell column="language">{article.language && languageWords(article.language)}</Cell>
      <Cell column="words">
        {article.words > 0 ? article.words.toLocaleString('en') : <span className="library-none">no text</span>}
      </Cell>
      <Cell column="highlights">
        {article.highlights > 0 ? article.highlights : <span className="library-none">–</span>}
      </Cell>
      <Cell column="status">
        <button
          type="button"
          tabIndex={-1}
          className="library-status"
          data-status={article.status}
          disabled={judging === null}
          aria-haspopup="menu"
          aria-label={`Status: ${statusWords[article.status]}`}
          onClick={(event) => {
            event.stopPropagation()
            judging?.askStatus(article, event.currentTarget)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          {statusWords[article.status]}
          {judging && <ChevronDown aria-hidden />}
        </button>
      </Cell>
      <Cell column="reliability">
        {article.reliability && (
          <abbr className="library-grade" title={gradeWords(article.reliability)}>
            {article.reliability}
          </abbr>
        )}
      </Cell>
    </div>
  )
})

function Cell({ column, children }: { column: string; children: React.ReactNode }) {
  return (
    <div role="gridcell" className={`library-cell library-col-${column}`}>
      {children}
    </div>
  )
}

/** When an article was published: in words, a doubtful date as one that is offered. */
export function PublishedWords({ article }: { article: Pick<ArticleTableRow, 'publishedAt' | 'publishedAtOffered'> }) {
  const { publishedAt, publishedAtOffered } = article
  if (publishedAt === null && publishedAtOffered === null) return <span className="library-none">No date</span>
  if (publishedAt === null)
    return (
      <span className="library-offered">
        <span>offered:</span> {dateWords(publishedAtOffered ?? '', 'short')}&thinsp;?
      </span>
    )
  return (
    <>
      {dateWords(publishedAt, 'short')}
      {isImprecise(publishedAt) && <small className="library-edtf">{publishedAt}</small>}
    </>
  )
}

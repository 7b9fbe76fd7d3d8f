import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import type { ArticleReadingRow, ReaderBlockRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import './article-text.css'
import type { MarkColours } from './mark-look.ts'
import { type SeenBlocks, SeenBlocksContext, useSeeing } from './seen-blocks.ts'
import { type BlockMark, TextBlock } from './text-block.tsx'
import type { PrintNumbers } from './use-printing.ts'

const noMarks: readonly BlockMark[] = []

/** The highlights' parts by block. */
function marksByBlock(highlights: readonly HighlightDetailRow[]): Map<string, BlockMark[]> {
  const marks = new Map<string, BlockMark[]>()
  for (const highlight of highlights) {
    if (highlight.anchor === 'orphan') continue // its place is unknown
    for (const { blockId, startUtf16, endUtf16 } of highlight.target) {
      const own = marks.get(blockId) ?? []
      own.push({ id: highlight.id, startUtf16, endUtf16, highlight })
      marks.set(blockId, own)
    }
  }
  return marks
}

/** Items of a list that follow one another, together; every other block by itself. */
function groupsOf(blocks: readonly ReaderBlockRow[]): ReaderBlockRow[][] {
  const groups: ReaderBlockRow[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type === 'listItem' && last?.[0]?.type === 'listItem') last.push(block)
    else groups.push([block])
  }
  return groups
}

/** The blocks that are the first of their page, in articles whose original has pages. */
function firstOfPages(blocks: readonly ReaderBlockRow[]): Set<string> {
  return new Set(blocks.flatMap(({ id, page }, index) => (page !== blocks[index - 1]?.page && page ? [id] : [])))
}

/** The blocks of an article; `isEditable` gives a caret for selecting by keyboard, the text itself never changes. */
export const ArticleText = memo(function ArticleText(props: {
  article: ArticleReadingRow
  /** Those to show. */
  blocks: readonly ReaderBlockRow[]
  highlights: readonly HighlightDetailRow[]
  colours: MarkColours
  areCodersNamed: boolean
  seen: SeenBlocks
  numbers: PrintNumbers
  activeId: string | null
  isEditable: boolean
  root: RefObject<HTMLDivElement | null>
}): ReactNode {
  const { article, blocks, highlights, colours, areCodersNamed, seen, numbers, activeId, isEditable, root } = props
  const marks = useMemo(() => marksByBlock(highlights), [highlights])
  const groups = useMemo(() => groupsOf(blocks), [blocks])
  useSeeing(seen, root, blocks)
  const pages = useMemo(() => firstOfPages(blocks), [blocks])
  const drawn = (block: ReaderBlockRow) => {
    const own = marks.get(block.id) ?? noMarks
    return (
      <TextBlock
        key={block.id}
        block={block}
        direction={article.direction}
        language={article.fields.language.value}
        marks={own}
        colours={colours}
        areCodersNamed={areCodersNamed}
        startsPage={pages.has(block.id) ? (block.page ?? null) : null}
        numbers={numbers}
        activeId={own.some(({ id }) => id === activeId) ? activeId : null}
      />
    )
  }
  const caret = isEditable
    ? {
        contentEditable: true,
        role: 'textbox',
        tabIndex: 0,
        spellCheck: false,
        'aria-multiline': true,
        'aria-readonly': true,
        'aria-label': 'Text of the article, to select in by keyboard',
      }
    : {}
  return (
    <SeenBlocksContext value={seen}>
      <div ref={root} className="reader-text" {...caret} suppressContentEditableWarning>
        {groups.map((group) =>
          group[0]?.type === 'listItem' ? <ul key={group[0].id}>{group.map(drawn)}</ul> : group.map(drawn),
        )}
      </div>
    </SeenBlocksContext>
  )
})

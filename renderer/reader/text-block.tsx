import { memo, type ReactNode } from 'react'
import type { Direction } from '../../shared/model/block.ts'
import { segmentsOf } from '../../shared/reader/segments.ts'
import { tableCellsOf } from '../../shared/reader/table-cells.ts'
import type { ReaderBlockRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { MarginStripes } from './margin-stripes.tsx'
import { markKindsOf, markStyleOf } from './mark-look.ts'
import './marks.css'

/** A highlight's part in one block. UTF-16 units. */
export interface BlockMark {
  id: string
  startUtf16: number
  endUtf16: number
  highlight: HighlightDetailRow
}

interface TextBlockProps {
  block: ReaderBlockRow
  direction: Direction
  language: string | null
  marks: readonly BlockMark[]
  /** The emphasised highlight, where it has a part in this block. */
  activeId: string | null
}

/** One block of an article with its marks. Drawn anew only when its own marks change. */
export const TextBlock = memo(
  function TextBlock(props: TextBlockProps) {
    const { block, direction, language, marks } = props
    const type = block.type
    const frame = {
      className: `reader-row source-text reader-${type}`,
      dir: block.direction ?? direction,
      lang: block.language ?? language ?? undefined,
    }
    const Tag = type === 'listItem' ? 'li' : type === 'quote' ? 'blockquote' : 'div'
    return (
      <Tag {...frame} data-level={block.level}>
        <MarginStripes marks={marks} length={block.text.length} />
        <BlockText {...props} />
      </Tag>
    )
  },
  (before, after) =>
    before.block === after.block &&
    before.direction === after.direction &&
    before.language === after.language &&
    before.activeId === after.activeId &&
    before.marks.length === after.marks.length &&
    before.marks.every(({ highlight }, index) => highlight === after.marks[index]?.highlight),
)

function BlockText(props: TextBlockProps): ReactNode {
  const { id, type, text, level } = props.block
  const whole = <Runs {...props} startUtf16={0} endUtf16={text.length} />
  if (type === 'table') return <TableText {...props} />
  if (type !== 'heading') return <p data-block={id}>{whole}</p>
  const Heading = `h${Math.min(6, Math.max(2, level ?? 2))}` as 'h2' // clamped to h2–h6
  return <Heading data-block={id}>{whole}</Heading>
}

function TableText(props: TextBlockProps) {
  const rows = tableCellsOf(props.block.text)
  return (
    <table data-block={props.block.id}>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.startUtf16}>
            {row.map((cell) => (
              <td key={cell.startUtf16}>
                <Runs {...props} {...cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A stretch of a block's text as flat runs, marked and plain. */
function Runs(props: TextBlockProps & { startUtf16: number; endUtf16: number }) {
  const { block, marks, activeId, startUtf16, endUtf16 } = props
  return segmentsOf(startUtf16, endUtf16, marks).map((segment) => {
    const text = block.text.slice(segment.startUtf16, segment.endUtf16)
    if (segment.ids.length === 0)
      return (
        <span key={segment.startUtf16} data-start={segment.startUtf16}>
          {text}
        </span>
      )
    const lying = marks.filter(({ id }) => segment.ids.includes(id))
    const kinds = markKindsOf(lying.map(({ highlight }) => highlight))
    const active = lying.find(({ id }) => id === activeId)
    return (
      <mark
        key={segment.startUtf16}
        data-start={segment.startUtf16}
        data-ids={segment.ids.join(' ')}
        data-overlap={segment.ids.length > 1 || undefined}
        data-active={active ? true : undefined}
        data-first={active?.startUtf16 === segment.startUtf16 || undefined}
        data-last={active?.endUtf16 === segment.endUtf16 || undefined}
        style={markStyleOf(kinds)}
      >
        {text}
      </mark>
    )
  })
}

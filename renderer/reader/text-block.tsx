import { memo, type ReactNode } from 'react'
import type { Direction } from '../../shared/model/block.ts'
import { segmentsOf } from '../../shared/reader/segments.ts'
import { tableCellsOf } from '../../shared/reader/table-cells.ts'
import type { ReaderBlockRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { MarginStripes } from './margin-stripes.tsx'
import { hueAttributes, type MarkColours, markKindsOf } from './mark-look.ts'
import { PieceButton } from './piece-button.tsx'
import './mark-hues.css'
import './marks.css'
import { useIsSeen } from './seen-blocks.ts'
import type { PrintNumbers } from './use-printing.ts'
import './page-marks.css'

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
  colours: MarkColours
  areCodersNamed: boolean
  /** The page of the original that begins with this block; null within a page, or where there are none. */
  startsPage: number | null
  numbers: PrintNumbers
  /** The emphasised highlight, where it has a part in this block. */
  activeId: string | null
}

const noMarks: readonly BlockMark[] = []

/** One block of an article with its marks. Drawn anew only when its own marks change. */
export const TextBlock = memo(
  function TextBlock(props: TextBlockProps) {
    const { block, direction, language, colours, areCodersNamed, startsPage } = props
    const isSeen = useIsSeen(block.id)
    const marks = isSeen ? props.marks : noMarks
    const type = block.type
    const frame = {
      className: `reader-row source-text reader-${lookOf(block)}`,
      dir: block.direction ?? direction,
      lang: block.language ?? language ?? undefined,
    }
    const Tag = type === 'listItem' ? 'li' : type === 'quote' ? 'blockquote' : 'div'
    return (
      <Tag {...frame} data-level={block.level} data-page={startsPage ?? undefined}>
        <MarginStripes marks={marks} length={block.text.length} colours={colours} areCodersNamed={areCodersNamed} />
        <BlockText {...props} marks={marks} />
        <PieceButton block={block} />
      </Tag>
    )
  },
  (before, after) =>
    before.block === after.block &&
    before.direction === after.direction &&
    before.language === after.language &&
    before.startsPage === after.startsPage &&
    before.activeId === after.activeId &&
    before.colours === after.colours &&
    before.areCodersNamed === after.areCodersNamed &&
    before.numbers === after.numbers &&
    before.marks.length === after.marks.length &&
    before.marks.every(({ highlight }, index) => highlight === after.marks[index]?.highlight),
)

/** What a person took into the text looks like text, what they hid like what the importer hides. */
function lookOf({ type, hidden }: ReaderBlockRow): string {
  if (hidden) return type === 'caption' ? type : 'boilerplate'
  return type === 'boilerplate' ? 'paragraph' : type
}

function BlockText(props: TextBlockProps): ReactNode {
  const { id, type, text, level } = props.block
  if (type === 'table') return <TableText {...props} />
  const whole = runsOf(props, { startUtf16: 0, endUtf16: text.length })
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
              <td key={cell.startUtf16}>{runsOf(props, cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A stretch of a block's text as flat runs, marked and plain. */
function runsOf(props: TextBlockProps, stretch: { startUtf16: number; endUtf16: number }): ReactNode {
  const { block, marks, colours, numbers, activeId } = props
  return segmentsOf(stretch.startUtf16, stretch.endUtf16, marks).map((segment) => {
    const text = block.text.slice(segment.startUtf16, segment.endUtf16)
    if (segment.ids.length === 0)
      return (
        <span key={segment.startUtf16} data-start={segment.startUtf16}>
          {text}
        </span>
      )
    const lying = segment.ids.flatMap((id) => marks.find((mark) => mark.id === id) ?? [])
    const active = lying.find(({ id }) => id === activeId)
    const coders = new Set(lying.map(({ highlight }) => highlight.coder?.id))
    return (
      <mark
        key={segment.startUtf16}
        data-start={segment.startUtf16}
        data-ids={segment.ids.join(' ')}
        data-overlap={segment.ids.length > 1 ? (coders.size > 1 ? 'coders' : 'one') : undefined}
        data-kinds={markKindsOf(lying.map(({ highlight }) => highlight)).join(' ')}
        {...hueAttributes(lying.map(({ highlight }) => colours.hueOf(highlight)))}
        data-ends={numbers ? numbersOfEnds(lying, segment, numbers) : undefined}
        data-active={active ? true : undefined}
        data-first={active?.startUtf16 === segment.startUtf16 || undefined}
        data-last={active?.endUtf16 === segment.endUtf16 || undefined}
      >
        {text}
      </mark>
    )
  })
}

/** The numbers of the highlights whose last words these are. */
function numbersOfEnds(
  lying: readonly BlockMark[],
  segment: { endUtf16: number },
  numbers: ReadonlyMap<string, number>,
): string | undefined {
  const ending = lying.filter(({ highlight, endUtf16 }) => {
    const isLastPart = highlight.target.at(-1)?.endUtf16 === endUtf16
    return isLastPart && endUtf16 === segment.endUtf16
  })
  return ending.map(({ id }) => numbers.get(id)).join(', ') || undefined
}

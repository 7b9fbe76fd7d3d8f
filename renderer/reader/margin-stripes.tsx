import { lanesOf } from '../../shared/reader/lanes.ts'
import { markKindsOf, stripeStyleOf } from './mark-look.ts'
import type { BlockMark } from './text-block.tsx'
import './margin-stripes.css'

/** Lanes that fit into the margin; highlights beyond them share the last one. */
const mostLanes = 3
const lanePitchPx = 10

/** A stripe for each highlight of a block, about as high as the words it marks. For the eye and the mouse: the list beside the text says the same. */
export function MarginStripes({ marks, length }: { marks: readonly BlockMark[]; length: number }) {
  if (marks.length === 0) return null
  return (
    <span className="reader-stripes" contentEditable={false} aria-hidden>
      {lanesOf(marks).map(({ id, startUtf16, endUtf16, lane }) => {
        const own = marks.filter((mark) => mark.id === id).map(({ highlight }) => highlight)
        return (
          <i
            key={`${id}:${startUtf16}`}
            data-stripe={id}
            style={{
              ...stripeStyleOf(markKindsOf(own)),
              insetInlineEnd: `${Math.min(lane, mostLanes - 1) * lanePitchPx}px`,
              insetBlockStart: `${(startUtf16 / length) * 100}%`,
              blockSize: `${((endUtf16 - startUtf16) / length) * 100}%`,
            }}
          />
        )
      })}
    </span>
  )
}

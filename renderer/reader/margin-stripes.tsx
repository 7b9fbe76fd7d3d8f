import { lanesOf } from '../../shared/reader/lanes.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { hueAttributes, type MarkColours, markKindsOf } from './mark-look.ts'
import type { BlockMark } from './text-block.tsx'
import './margin-stripes.css'

/** Lanes that fit into the margin; highlights beyond them share the last one. */
const mostLanes = 3
const lanePitchPx = 10

/** A stripe for each highlight of a block, about as high as the words it marks. For the eye and the mouse: the list beside the text says the same. */
export function MarginStripes(props: {
  marks: readonly BlockMark[]
  length: number
  colours: MarkColours
  /** Whether several people marked the article: each stripe then bears their letters. */
  areCodersNamed: boolean
}) {
  const { marks, length, colours, areCodersNamed } = props
  if (marks.length === 0) return null
  return (
    <span className="reader-stripes" contentEditable={false} aria-hidden>
      {lanesOf(marks).map(({ id, startUtf16, endUtf16, lane }) => {
        const own = marks.find((mark) => mark.id === id)?.highlight
        if (!own) return null
        return (
          <i
            key={`${id}:${startUtf16}`}
            data-stripe={id}
            data-kinds={markKindsOf([own]).join(' ')}
            {...hueAttributes([colours.hueOf(own)])}
            title={stripeWords(own)}
            style={{
              insetInlineEnd: `${Math.min(lane, mostLanes - 1) * lanePitchPx}px`,
              insetBlockStart: `${(startUtf16 / length) * 100}%`,
              blockSize: `${((endUtf16 - startUtf16) / length) * 100}%`,
            }}
          >
            {areCodersNamed && own.coder && <b>{lettersOf(own.coder.name)}</b>}
          </i>
        )
      })}
    </span>
  )
}

function stripeWords({ coder, tags }: HighlightDetailRow): string {
  const names = tags.map(({ kind, name }) => `${kind} ${name}`).join(', ')
  return [coder?.name, names || 'no tags yet'].filter(Boolean).join(': ')
}

/** A person's letters: the first of the first and of the last name. */
function lettersOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = (word: string | undefined) => [...(word ?? '')][0]?.toUpperCase() ?? ''
  return first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')
}

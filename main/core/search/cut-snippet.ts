import type { SnippetRow } from '../../../shared/rows/search.ts'
import type { Mark } from './find-marks.ts'
import type { TextPart } from './item.ts'

/** How much stands on either side of what was found, and how far apart hits may lie to be shown together. */
const contextUtf16 = 80
const spreadUtf16 = 160

/** The words around the hits of a part, where most different terms stand together; its beginning where nothing was hit. */
export function cutSnippet({ part, text, blockId, direction }: TextPart, marks: readonly Mark[]): SnippetRow {
  const shown = densest(marks)
  const first = shown[0]
  const endUtf16 = Math.max(0, ...shown.map((mark) => mark.endUtf16))
  const from = wordStart(text, Math.max(0, (first?.startUtf16 ?? 0) - contextUtf16), first?.startUtf16 ?? 0)
  const to = wordEnd(text, Math.min(text.length, endUtf16 + contextUtf16 + (first ? 0 : spreadUtf16)), endUtf16)
  const within = united(marks.filter((mark) => mark.startUtf16 >= from && mark.endUtf16 <= to))
  const line = new OneLine(from > 0 ? '…' : '')
  let at = from
  for (const mark of within) {
    line.add(text.slice(at, mark.startUtf16))
    line.addMarked(text.slice(mark.startUtf16, mark.endUtf16))
    at = mark.endUtf16
  }
  line.add(text.slice(at, to))
  const place = blockId !== null && first ? { startUtf16: first.startUtf16, endUtf16: first.endUtf16 } : null
  return {
    part,
    snippet: `${line.text}${to < text.length ? '…' : ''}`,
    marks: line.marks,
    direction,
    blockId: place ? blockId : null,
    startUtf16: place?.startUtf16 ?? null,
    endUtf16: place?.endUtf16 ?? null,
  }
}

/** The run of hits close together that has most different terms. */
function densest(marks: readonly Mark[]): readonly Mark[] {
  let best: readonly Mark[] = []
  let mostTerms = 0
  for (let start = 0; start < Math.min(marks.length, 200); start++) {
    const from = marks[start]?.startUtf16 ?? 0
    const beyond = marks.findIndex((mark, index) => index > start && mark.endUtf16 > from + spreadUtf16)
    const together = marks.slice(start, beyond === -1 ? undefined : beyond)
    const terms = new Set(together.map(({ leaf }) => leaf)).size
    if (terms > mostTerms) {
      best = together
      mostTerms = terms
    }
  }
  return best
}

/** Overlapping marks as one. */
function united(marks: readonly Mark[]): { startUtf16: number; endUtf16: number }[] {
  const runs: { startUtf16: number; endUtf16: number }[] = []
  for (const { startUtf16, endUtf16 } of marks) {
    const last = runs.at(-1)
    if (last && startUtf16 < last.endUtf16) last.endUtf16 = Math.max(last.endUtf16, endUtf16)
    else runs.push({ startUtf16, endUtf16 })
  }
  return runs
}

/** Moves a cut to the beginning of a word, not beyond `latest`. */
function wordStart(text: string, cut: number, latest: number): number {
  if (cut === 0) return 0
  const blank = text.slice(cut, latest).search(/\s/u)
  return blank === -1 ? wholeUnit(text, cut) : cut + blank + 1
}

/** Moves a cut back to the end of a word, not before `earliest`. */
function wordEnd(text: string, cut: number, earliest: number): number {
  if (cut === text.length) return cut
  const blank = text.slice(earliest, cut).search(/\s\S*$/u)
  return blank === -1 ? wholeUnit(text, cut) : earliest + blank
}

/** Not between the halves of a surrogate pair. */
function wholeUnit(text: string, cut: number): number {
  const code = text.charCodeAt(cut)
  return code >= 0xdc00 && code <= 0xdfff ? cut - 1 : cut
}

/** Text put on one line, with the places of what is marked in it. */
class OneLine {
  text: string
  readonly marks: { startUtf16: number; endUtf16: number }[] = []

  constructor(start: string) {
    this.text = start
  }

  add(piece: string): void {
    const flat = piece.replace(/\s+/gu, ' ')
    this.text += this.text === '' || this.text === '…' ? flat.trimStart() : flat
  }

  addMarked(piece: string): void {
    const startUtf16 = this.text.length
    this.text += piece.replace(/\s+/gu, ' ')
    this.marks.push({ startUtf16, endUtf16: this.text.length })
  }
}

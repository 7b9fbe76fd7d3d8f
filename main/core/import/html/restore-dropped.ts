import type { DraftBlock } from '../draft-block.ts'
import { judgeByNames } from '../trim/judge-by-names.ts'
import { judgeByWords } from '../trim/judge-by-words.ts'
import { endsAsSentence, isProse, letterCount, linkShare, sharesOfAncestors } from '../trim/trim-context.ts'

// Readability throws away what it takes for clutter inside an article. Here it comes back: as boilerplate in its place,
// so that it can be seen and taken into the text; or as text, where it is plainly a paragraph of the story.

/** Below this share of found blocks the two readings of the page are too different to be laid side by side. */
const leastShareFound = 0.6
/** A longer gap is a gallery or a list of other stories, not pieces of this one. In blocks. */
const longestGap = 25
/** How far before the first and after the last block of the story its own pieces may stand. In blocks. */
const edge = 12
/** A paragraph that comes back as text must be longer than any prompt. In letters. */
const longestPrompt = 120

/** The blocks that were kept, and between them those of the whole page that were dropped there. */
export function restoreDropped(whole: readonly DraftBlock[], kept: readonly DraftBlock[]): DraftBlock[] {
  const places = placesOf(whole, kept)
  const found = places.filter((place) => place !== null)
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined || found.length < kept.length * leastShareFound) return [...kept]
  const known = new Set(kept.map(({ text }) => text))
  const isDropped = ({ text }: DraftBlock) => !known.has(text) // a headline stands twice on many pages
  const inside = insideContainer(whole, first, last)
  const shares = sharesOfAncestors(whole)
  const between = (from: number, to: number): DraftBlock[] => {
    const gap = whole.slice(from + 1, to).filter(isDropped)
    return gap.length > longestGap ? [] : gap.map((draft) => (isPlainlyText(draft, shares) ? draft : hidden(draft)))
  }
  const blocks = whole
    .slice(Math.max(0, first - edge), first)
    .filter((draft) => inside(draft) && isDropped(draft))
    .map(hidden)
  let at = first
  for (const [index, draft] of kept.entries()) {
    const place = places[index] ?? null
    if (place !== null && place > at) blocks.push(...between(at, place))
    blocks.push(draft)
    if (place !== null) at = place
  }
  blocks.push(
    ...whole
      .slice(last + 1, last + 1 + edge)
      .filter((draft) => inside(draft) && isDropped(draft))
      .map(hidden),
  )
  return blocks
}

/** Where each kept block stands in the whole page, going forwards only; null where its text is not found. */
function placesOf(whole: readonly DraftBlock[], kept: readonly DraftBlock[]): (number | null)[] {
  const byText = new Map<string, number[]>()
  for (const [index, { text }] of whole.entries()) byText.set(text, [...(byText.get(text) ?? []), index])
  let after = -1
  return kept.map(({ text }) => {
    const place = byText.get(text)?.find((index) => index > after) ?? null
    if (place !== null) after = place
    return place
  })
}

/** Whether a block stands in the smallest element that holds the first and the last block of the story. */
function insideContainer(whole: readonly DraftBlock[], first: number, last: number): (draft: DraftBlock) => boolean {
  const end = new Set(whole[last]?.ancestry)
  const container = whole[first]?.ancestry.findLast((around) => end.has(around))
  return (draft) => container !== undefined && draft.ancestry.includes(container)
}

function isPlainlyText(draft: DraftBlock, shares: ReturnType<typeof sharesOfAncestors>): boolean {
  return (
    draft.type === 'paragraph' &&
    draft.element === 'p' &&
    isProse(draft) &&
    letterCount(draft.text) > longestPrompt &&
    endsAsSentence(draft.text) &&
    linkShare(draft) < 0.3 &&
    judgeByNames(draft, shares) === null &&
    judgeByWords(draft) === null
  )
}

function hidden(draft: DraftBlock): DraftBlock {
  if (draft.type === 'caption') return draft
  const { level: _level, ...rest } = draft
  return { ...rest, type: 'boilerplate' }
}

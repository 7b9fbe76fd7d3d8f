import { isHiddenByDefault } from '../../../../shared/model/block.ts'
import type { DraftBlock } from '../draft-block.ts'
import { judgeAsCredit } from './judge-as-credit.ts'
import { judgeByNames } from './judge-by-names.ts'
import { judgeByWords } from './judge-by-words.ts'
import { judgeEdges } from './judge-edges.ts'
import { judgeLinks } from './judge-links.ts'
import { type PageFacts, sharesOfAncestors, type Verdict } from './trim-context.ts'

/** The rules together are wrong about a page where they leave less of its text than this. */
const leastShareLeft = 0.25

/**
 * Marks what surrounds a story as `boilerplate` or `caption`, in its place and with its text untouched; nothing is ever
 * deleted. The rules are general: what elements are called, what blocks say, how much of them is links, where they stand.
 */
export function markBoilerplate(drafts: readonly DraftBlock[], facts: PageFacts): DraftBlock[] {
  // What is boilerplate already says nothing of the rest: the rules do not see it.
  const marked = markRest(
    drafts.filter(({ type }) => type !== 'boilerplate'),
    facts,
  ).values()
  return drafts.flatMap((draft) => (draft.type === 'boilerplate' ? draft : (marked.next().value ?? [])))
}

function markRest(drafts: readonly DraftBlock[], facts: PageFacts): DraftBlock[] {
  const marked = applyRules(drafts, facts)
  const left = marked.filter((draft) => !isHiddenByDefault(draft.type))
  // A page whose every part is called "promo" is not all promotion: better too much text than none.
  return unitsOf(left) < unitsOf(drafts) * leastShareLeft ? [...drafts] : marked
}

function unitsOf(drafts: readonly DraftBlock[]): number {
  return drafts.reduce((sum, draft) => sum + draft.text.length, 0)
}

function applyRules(drafts: readonly DraftBlock[], facts: PageFacts): DraftBlock[] {
  const shares = sharesOfAncestors(drafts)
  const links = judgeLinks(drafts)
  const alone = drafts.map((draft, index): Verdict => {
    if (draft.type === 'caption') return 'caption'
    return judgeByNames(draft, shares) ?? judgeByWords(draft) ?? links[index] ?? judgeAsCredit(draft)
  })
  const edges = judgeEdges(drafts, alone, facts)
  const verdicts = drafts.map((_, index): Verdict => alone[index] ?? edges[index] ?? null)
  hideOrphanHeadings(drafts, verdicts)
  return drafts.map((draft, index) => markedAs(draft, verdicts[index] ?? null))
}

/**
 * Hides headings that have nothing left to head: at the end of the page, or before a heading of the same or a higher
 * rank where other rules hid what stood between. From the end, so that a run of them goes as one.
 */
function hideOrphanHeadings(drafts: readonly DraftBlock[], verdicts: Verdict[]): void {
  let next: DraftBlock | null = null
  let hiddenBetween = false
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]
    if (!draft) continue
    const beforeHeading = next?.type === 'heading' && (next.level ?? 1) <= (draft.level ?? 1) && hiddenBetween
    if (draft.type === 'heading' && (next === null || beforeHeading)) verdicts[index] ??= 'boilerplate'
    hiddenBetween = verdicts[index] !== null
    if (verdicts[index] === null) next = draft
  }
}

function markedAs(draft: DraftBlock, verdict: Verdict): DraftBlock {
  if (verdict === null || verdict === draft.type) return draft
  const { level: _level, ...rest } = draft
  return { ...rest, type: verdict }
}

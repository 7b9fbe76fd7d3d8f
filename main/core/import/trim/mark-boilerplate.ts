import type { DraftBlock } from '../draft-block.ts'
import { judgeAsCredit } from './judge-as-credit.ts'
import { judgeByNames } from './judge-by-names.ts'
import { judgeByWords } from './judge-by-words.ts'
import { judgeEdges } from './judge-edges.ts'
import { judgeLinks } from './judge-links.ts'
import { type PageFacts, sharesOfAncestors, type Verdict } from './trim-context.ts'

/**
 * Marks what surrounds a story as `boilerplate` or `caption`, in its place and with its text untouched; nothing is ever
 * deleted. The rules are general: what elements are called, what blocks say, how much of them is links, where they stand.
 */
export function markBoilerplate(drafts: readonly DraftBlock[], facts: PageFacts): DraftBlock[] {
  const shares = sharesOfAncestors(drafts)
  const links = judgeLinks(drafts)
  const alone = drafts.map((draft, index): Verdict => {
    if (draft.type === 'caption') return 'caption'
    return judgeByNames(draft, shares) ?? judgeByWords(draft) ?? links[index] ?? judgeAsCredit(draft)
  })
  const edges = judgeEdges(drafts, alone, facts)
  const verdicts = drafts.map((_, index): Verdict => alone[index] ?? edges[index] ?? null)
  const final = drafts.map(
    (draft, index): Verdict => verdicts[index] ?? judgeOrphanHeading(draft, index, drafts, verdicts),
  )
  return drafts.map((draft, index) => markedAs(draft, final[index] ?? null))
}

/** A heading with nothing left to head before the next heading of its rank, where there was something. */
function judgeOrphanHeading(
  draft: DraftBlock,
  index: number,
  drafts: readonly DraftBlock[],
  verdicts: readonly Verdict[],
): Verdict {
  if (draft.type !== 'heading') return null
  let next = index + 1
  while (next < drafts.length && verdicts[next] !== null) next++
  const headsNothing =
    next === drafts.length ||
    (next > index + 1 && (drafts[next]?.level ?? 7) <= (draft.level ?? 1) && drafts[next]?.type === 'heading')
  return headsNothing ? 'boilerplate' : null
}

function markedAs(draft: DraftBlock, verdict: Verdict): DraftBlock {
  if (verdict === null || verdict === draft.type) return draft
  const { level: _level, ...rest } = draft
  return { ...rest, type: verdict }
}

import type { DraftBlock } from '../draft-block.ts'
import { endsAsSentence, letterCount, linkShare, type Verdict } from './trim-context.ts'

/** From this share on a block is a link, not text with links in it. */
const mostlyLink = 0.8
/** A run of list items that holds more of the page than this is its content: a list article. */
const largestList = 0.3

/**
 * Hides paragraphs and headings that are one link to another story, and lists of such links; one verdict a block. A
 * list that a colon introduces, or that makes up much of the page, stays.
 */
export function judgeLinks(drafts: readonly DraftBlock[]): Verdict[] {
  const total = drafts.reduce((sum, draft) => sum + draft.text.length, 0)
  const verdicts = drafts.map(judgeAlone)
  for (const [start, end] of listRuns(drafts)) {
    const run = drafts.slice(start, end)
    const units = run.reduce((sum, draft) => sum + draft.text.length, 0)
    const linkUnits = run.reduce((sum, draft) => sum + draft.linkUnits, 0)
    const introduced = /[:：]$/.test(drafts[start - 1]?.text ?? '')
    if (linkUnits < units * mostlyLink || introduced || units > total * largestList) continue
    verdicts.fill('boilerplate', start, end)
  }
  return verdicts
}

function judgeAlone(draft: DraftBlock): Verdict {
  if (draft.type !== 'paragraph' || linkShare(draft) < mostlyLink) return null
  return letterCount(draft.text) < 200 && !endsAsSentence(draft.text) ? 'boilerplate' : null
}

/** Where runs of list items start and end. */
function listRuns(drafts: readonly DraftBlock[]): [number, number][] {
  const runs: [number, number][] = []
  for (let start = 0; start < drafts.length; start++) {
    let end = start
    while (drafts[end]?.type === 'listItem') end++
    if (end > start) runs.push([start, end])
    start = Math.max(start, end)
  }
  return runs
}

import type { ChangedRun } from '../../../shared/rows/version.ts'
import { type Stretch, wordChanges } from './word-changes.ts'

/** What was removed from a text, added to it and left, word by word, in order. */
export function changedRuns(before: string, after: string): ChangedRun[] {
  return runsFrom(wordChanges(before, after), before, after)
}

/** The same from a comparison that was made already. */
export function runsFrom(stretches: readonly Stretch[], before: string, after: string): ChangedRun[] {
  return stretches.flatMap(({ same, oldStart, oldEnd, newStart, newEnd }): ChangedRun[] => {
    if (same) return [{ kind: 'same', text: after.slice(newStart, newEnd) }]
    const removed = before.slice(oldStart, oldEnd)
    const added = after.slice(newStart, newEnd)
    return [
      ...(removed ? [{ kind: 'removed' as const, text: removed }] : []),
      ...(added ? [{ kind: 'added' as const, text: added }] : []),
    ]
  })
}

import type { MergePreviewRow, MergeRow } from '../../shared/rows/merge.ts'
import { counted } from '../connections/date-text.tsx'
import { shownTime } from '../reader/shown-time.ts'
import type { ColleagueFile } from './colleague-file.ts'
import { MergeTally } from './merge-tally.tsx'

/** What merging a file would bring, and what happens to the project then. */
export function MergePreviewWords({ file, preview }: { file: ColleagueFile; preview: MergePreviewRow }) {
  const { actions, contents, total, sharedAt } = preview
  const written = `‘${file.name}’, written ${shownTime(sharedAt, 'long')}`
  if (actions === 0 && contents === 0)
    return <p role="status">Everything in {written}, is in this project already. There is nothing to merge.</p>
  return (
    <>
      <p role="status">
        {written}, holds {counted(actions, 'change')} that {actions === 1 ? 'is' : 'are'} not here yet
        {contents > 0 && `, with ${counted(contents, 'text or original', 'texts and originals')} of articles`}.
      </p>
      <MergeTally row={preview} />
      <p>
        A backup of this project is taken first. Nothing of yours is overwritten
        {total.conflicting > 0
          ? ': where you both changed the same thing, both values are kept and listed for you to choose.'
          : '.'}
      </p>
    </>
  )
}

/** What a merge brought. */
export function MergeDoneWords({ row }: { row: MergeRow }) {
  return (
    <>
      <p role="status">
        Merged: {counted(row.actions, 'change')} {row.actions === 1 ? 'is' : 'are'} in this project now, and on the
        disk.{' '}
        {row.openConflicts > 0
          ? `${counted(row.openConflicts, 'conflict')} ${row.openConflicts === 1 ? 'is' : 'are'} open; nothing is lost, and they can wait.`
          : 'There are no conflicts.'}
      </p>
      <MergeTally row={row} />
    </>
  )
}

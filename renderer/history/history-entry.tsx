import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { historyWords } from '../../shared/history-words.ts'
import type { HistoryRow } from '../../shared/rows/history.ts'
import { useProject } from '../api/project-session.tsx'
import { Button } from '../ui/button.tsx'
import { EntryDetail } from './entry-detail.tsx'
import { useTakeBack } from './use-take-back.ts'

/** One action: who, when, what; opened, the ways back and what it changed. */
export function HistoryEntry(props: {
  row: HistoryRow
  isOpen: boolean
  /** Nothing was done after it. */
  isNewest: boolean
  onToggle(): void
  onGoBack(): void
}) {
  const { row, isOpen, isNewest, onToggle, onGoBack } = props
  const { readOnlyReason } = useProject()
  const takeBack = useTakeBack()
  const id = useId()
  const isReadOnly = readOnlyReason !== null
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(row.at))
  return (
    <article className="history-entry" data-open={isOpen || undefined} data-taken-back={row.isTakenBack || undefined}>
      <button type="button" className="history-line" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <ChevronRight aria-hidden />
        <time dateTime={row.at}>{time}</time>
        <span className="history-words">
          <i className="history-coder" style={row.coder ? { background: row.coder.colour } : {}} aria-hidden />
          <b>
            <bdi>{row.coder?.name ?? 'Somebody'}</bdi>
          </b>{' '}
          <bdi>{historyWords(row)}</bdi>
        </span>
        {row.isTakenBack && <span className="history-badge">{row.way === 'undone' ? 'Done again' : 'Undone'}</span>}
      </button>
      {isOpen && (
        <div id={id} className="history-detail">
          <div className="history-ways">
            {row.canTakeBack && (
              <Button isDisabled={isReadOnly} onPress={() => void takeBack(row.stamp)}>
                {wayBackWords(row)}
              </Button>
            )}
            {!isNewest && (
              <Button isDisabled={isReadOnly} onPress={onGoBack}>
                Go back to here…
              </Button>
            )}
            {isReadOnly && <span className="history-faint">The project can only be read: {readOnlyReason}.</span>}
          </div>
          <EntryDetail stamp={row.stamp} />
        </div>
      )}
    </article>
  )
}

function wayBackWords({ way, stillGone }: HistoryRow): string {
  if (way === 'undone') return 'Do this again'
  return stillGone > 0 ? 'Restore what was removed' : 'Undo this'
}

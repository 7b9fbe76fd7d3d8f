import { historyWords } from '../../shared/history-words.ts'
import { recordWords } from '../../shared/record-words.ts'
import type { GoBackRow, HistoryRow } from '../../shared/rows/history.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { keepNow } from '../api/keep-now.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { useNotices } from '../ui/notices.tsx'

/** Asks before the project goes back to what it was after an action, with what that touches. */
export function GoBackDialog({ row, onClose }: { row: HistoryRow; onClose(): void }) {
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  const { data, error, isFetching } = useAnswer(['history', 'goBackPreview', row.stamp], async () => {
    await keepNow()
    return api.history.goBackPreview({ project: project.handle, stamp: row.stamp })
  })
  const touches = data ? data.removed + data.broughtBack + data.changed : 0
  const goBack = async () => {
    const done = await act(() => api.history.goBack({ project: project.handle, stamp: row.stamp }))
    onClose()
    if (done) notices.show({ tone: 'ok', text: `Gone back: ${touchedWords(done)}. Undo takes that back.` })
  }
  const at = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(row.at))
  return (
    <Dialog
      title="Go back to here?"
      role="alertdialog"
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Stay
          </Button>
          <Button variant="danger" isDisabled={touches === 0 || isFetching} onPress={() => void goBack()}>
            Go back
          </Button>
        </>
      }
    >
      <p>
        The project will show what it showed on {at}, after{' '}
        <bdi>
          {row.coder?.name ?? 'somebody'} {historyWords(row)}
        </bdi>
        .
      </p>
      {error && <p role="alert">{failureText(error)}</p>}
      {!data && !error && <Waiting what="Counting what would change…" />}
      {data && (touches === 0 ? <p>It shows just that now: nothing would change.</p> : <Consequences row={data} />)}
    </Dialog>
  )
}

function Consequences({ row }: { row: GoBackRow }) {
  const { actions, coders, unreadable, settled } = row
  return (
    <>
      <p>
        {counted(actions, 'action')} of <bdi>{coders.join(', ') || 'somebody'}</bdi> came after it. Going back touches{' '}
        {kindsTouched(row)}: {touchedWords(row)}.
      </p>
      {unreadable > 0 && <p>{counted(unreadable, 'value')} will stay: the log that had the earlier ones is damaged.</p>}
      {settled > 0 && <p>{counted(settled, 'open conflict')} will be settled by it, with the value of that time.</p>}
      <p>Nothing is lost: this is a new action, which can be undone, and everything stays in the history.</p>
    </>
  )
}

function kindsTouched({ collections }: GoBackRow): string {
  const kinds = Object.entries(collections).sort(([, a], [, b]) => b - a)
  return kinds.map(([collection, count]) => `${count} ${recordWords(collection, count)}`).join(', ')
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function touchedWords({ removed, broughtBack, changed }: GoBackRow): string {
  const parts = [
    removed > 0 && `${counted(removed, 'record')} removed`,
    broughtBack > 0 && `${counted(broughtBack, 'record')} brought back`,
    changed > 0 && `${counted(changed, 'record')} with earlier values`,
  ]
  return parts.filter(Boolean).join(', ')
}

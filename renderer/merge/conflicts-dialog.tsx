import { CircleCheck } from 'lucide-react'
import { useRef } from 'react'
import type { ConflictRow } from '../../shared/rows/merge.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { keepNow } from '../api/keep-now.ts'
import { useProject } from '../api/project-session.tsx'
import { queryClient } from '../api/queries.ts'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { counted } from '../connections/date-text.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { ConflictCard, type Decision } from './conflict-card.tsx'
import './merge.css'

/** All conflicts of the project, both values side by side, to settle one by one or to leave. */
export function ConflictsDialog({ onClose }: { onClose(): void }) {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const top = useRef<HTMLParagraphElement>(null)
  const { data, error, isPending } = useAnswer(['project', 'conflicts', 'list'], () =>
    api.conflict.list({ project: project.handle }),
  )
  const settle = async ({ collection, id, heads }: ConflictRow, decision: Decision) => {
    await act(async () => {
      await keepNow()
      await api.conflict.settle({ project: project.handle, collection, id, heads, ...decision })
    })
    await queryClient.invalidateQueries({ queryKey: ['project', 'conflicts'] })
    top.current?.focus()
  }
  return (
    <Dialog
      title="Conflicts"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      {isPending && <Waiting what="Looking for conflicts…" />}
      {error && <p role="alert">{failureText(error)}</p>}
      {data && (
        <p ref={top} tabIndex={-1} className="conflict-top" role="status">
          {data.total === 0 ? (
            <>
              <CircleCheck aria-hidden /> No conflicts: wherever two people changed the same thing, it is settled.
            </>
          ) : (
            `${counted(data.total, 'conflict')}: two people changed the same thing without knowing of each other. All values are kept until you choose, and choosing can be undone.`
          )}
        </p>
      )}
      {data && data.rows.length > 0 && (
        <ul className="conflict-list">
          {data.rows.map((row) => (
            <li key={`${row.id} ${row.field}`}>
              <ConflictCard
                row={row}
                canSettle={readOnlyReason === null}
                onSettle={(decision) => void settle(row, decision)}
              />
            </li>
          ))}
        </ul>
      )}
      {data && data.total > data.rows.length && (
        <p>These are the first {data.rows.length}. The others come up as these are settled.</p>
      )}
    </Dialog>
  )
}

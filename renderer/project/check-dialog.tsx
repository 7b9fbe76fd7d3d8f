import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/empty-state.tsx'

/** Looks at every line, text, original and quotation of the project, and lists what is wrong. */
export function CheckDialog({ onClose }: { onClose(): void }) {
  const { project } = useProject()
  const { data, error, isFetching, refetch } = useAnswer(['project', 'check', project.project], () =>
    api.project.check({ folder: project.project }),
  )
  return (
    <Dialog
      title="Check of the project"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={isFetching} onPress={() => void refetch()}>
            Check again
          </Button>
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      {isFetching && <Waiting what="Reading every change, text, original and quotation…" />}
      {error && <p role="alert">{failureText(error)}</p>}
      {!isFetching && data?.length === 0 && (
        <p className="check-row ok">
          <CircleCheck aria-hidden />
          Nothing is wrong: every change, text and original is whole, and every quotation is word for word.
        </p>
      )}
      {!isFetching && data && data.length > 0 && (
        <ul className="check-list">
          {data.map((row) => (
            <li key={`${row.path} ${row.line} ${row.message}`} className={`check-row ${row.severity}`}>
              {row.severity === 'fault' ? <CircleAlert aria-label="Fault" /> : <Info aria-label="Note" />}
              {row.message}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

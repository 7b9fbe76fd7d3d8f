import { useState } from 'react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'

type Saved = Awaited<ReturnType<typeof api.project.saveCopy>>

/** Names of missing files that are listed; the rest is counted. */
const listed = 20

/** Asks for a folder and writes the project there as it is in memory, with what could not be written where it is. */
export function SaveCopyDialog({ onClose }: { onClose(): void }) {
  const { project } = useProject()
  const title = `${project.title} copy`
  const suggestion = useAnswer(['folder', 'suggest', title], () => api.folder.suggest({ title }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const folder = chosen ?? suggestion.data?.path ?? ''
  const save = async () => {
    setIsBusy(true)
    setFailure(null)
    try {
      setSaved(await api.project.saveCopy({ project: project.handle, folder: folder.trim() }))
    } catch (error) {
      setFailure(failureText(error))
    }
    setIsBusy(false)
  }
  if (saved)
    return (
      <Dialog
        key="saved"
        title="The copy is saved"
        isOpen
        onClose={onClose}
        actions={
          <Button variant="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        }
      >
        {savedWords(saved).map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
        {saved.missing.length > 0 && (
          <ul className="missing-files">
            {saved.missing.slice(0, listed).map((path) => (
              <li key={path}>{path}</li>
            ))}
            {saved.missing.length > listed && <li>and {saved.missing.length - listed} more</li>}
          </ul>
        )}
      </Dialog>
    )
  return (
    <Dialog
      title="Save a copy elsewhere"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isBusy || folder.trim() === ''} onPress={() => void save()}>
            {isBusy ? 'Saving…' : 'Save the copy'}
          </Button>
        </>
      }
    >
      <p>
        Everything that is in memory goes into the copy, also what could not be saved where the project is. The project
        itself stays as it is; work in the copy can be merged into it later.
      </p>
      <TextField
        label="Folder"
        value={folder}
        onChange={setChosen}
        autoFocus
        hint="On another disk, best. It is made if it does not exist yet; one that exists must be empty."
      />
      {failure && (
        <p className="form-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

function savedWords({ folder, unsaved, hasHistory, missing }: Saved): string[] {
  const counted = unsaved === 1 ? 'one change' : `${unsaved} changes`
  return [
    `The copy is in ${folder}.`,
    unsaved > 0 ? `In it ${unsaved === 1 ? 'is' : 'are'} ${counted} that could not be saved before.` : '',
    hasHistory ? '' : 'The log of the project could not be read: all records are there, but not who did what when.',
    missing.length > 0
      ? 'These texts and originals could not be read and are not in the copy. Take them from the project once it can be read, or from a backup:'
      : '',
  ].filter((sentence) => sentence !== '')
}

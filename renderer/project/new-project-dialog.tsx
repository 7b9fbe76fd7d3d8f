import { useState } from 'react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import type { OpenedProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { FolderField } from './folder-field.tsx'

const sampleTitle = 'Pakistan–Afghanistan talks, October–November 2025'

/** Asks for a title and a folder and makes a project there, empty or with the sample in it. */
export function NewProjectDialog(props: {
  kind: 'empty' | 'sample'
  onOpened(project: OpenedProject): void
  onClose(): void
}) {
  const { kind, onOpened, onClose } = props
  const [title, setTitle] = useState(kind === 'sample' ? sampleTitle : '')
  const [chosenFolder, setChosenFolder] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const wanted = title.trim()
  const suggestion = useAnswer(
    ['folder', 'suggest', wanted],
    () => api.folder.suggest({ title: wanted }),
    wanted !== '',
  )
  const folder = chosenFolder ?? suggestion.data?.path ?? ''
  const make = async () => {
    setIsBusy(true)
    setFailure(null)
    const coder = name.trim() ? { coderName: name.trim() } : {}
    try {
      onOpened(
        kind === 'sample'
          ? await api.project.createSample({ folder, ...coder })
          : await api.project.create({ folder, title: wanted, ...coder }),
      )
      onClose()
    } catch (error) {
      setFailure(failureText(error))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title={kind === 'sample' ? 'Try the sample project' : 'New project'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || folder.trim() === '' || wanted === ''}
            onPress={() => void make()}
          >
            {isBusy ? 'Making it…' : kind === 'sample' ? 'Open the sample' : 'Make the project'}
          </Button>
        </>
      }
    >
      {kind === 'sample' ? (
        <p>
          Seven short reports with their highlights, actors, events and a dossier. All of it was written for this app;
          none of it is news. It is a project like any other: change whatever you like.
        </p>
      ) : (
        <TextField label="Title" value={title} onChange={setTitle} autoFocus />
      )}
      <FolderField label="Folder" folder={folder} onFolder={setChosenFolder} />
      <TextField
        label="Your name (recorded with what you do; may be left as it is)"
        value={name}
        onChange={setName}
        placeholder="As this machine knows you"
      />
      {failure && (
        <p className="form-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

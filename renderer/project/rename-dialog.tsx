import { useState } from 'react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'

/** Gives the project another title. Its folder keeps its name. */
export function RenameDialog({ onClose }: { onClose(): void }) {
  const { project } = useProject()
  const summary = useAnswer(['project', 'summary'], () => api.project.summary({ project: project.handle }))
  const [title, setTitle] = useState<string | null>(null)
  const act = useAct()
  const shown = title ?? summary.data?.title ?? project.title
  const rename = async () => {
    const done = await act(() => api.project.rename({ project: project.handle, title: shown.trim() }))
    if (done) onClose()
  }
  return (
    <Dialog
      title="Rename the project"
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={shown.trim() === ''} onPress={() => void rename()}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={shown}
        onChange={setTitle}
        autoFocus
        hint="The folder on the disk keeps its name."
      />
    </Dialog>
  )
}

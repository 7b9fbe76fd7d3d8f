import { useState } from 'react'
import { failureText } from '../api/failure.ts'
import type { OpenedProject } from '../api/project-session.tsx'
import { openForWork } from '../app/open-for-work.ts'
import { shell } from '../shell/shell.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FolderPicker } from './folder-picker.tsx'

/** Finds a project's folder and opens it. */
export function OpenProjectDialog({ onOpened, onClose }: { onOpened(project: OpenedProject): void; onClose(): void }) {
  const [folder, setFolder] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const open = async (chosen: string | null) => {
    if (chosen === null) return
    setFailure(null)
    try {
      onOpened(await openForWork(chosen))
      onClose()
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  const choose = async () => {
    const chosen = await shell.chooseFolder?.({ title: 'Open a project', button: 'Open this folder' })
    if (chosen) await open(chosen)
  }
  return (
    <Dialog
      title="Open a project"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {shell.chooseFolder && <Button onPress={() => void choose()}>Choose…</Button>}
          <Button variant="primary" isDisabled={folder === null} onPress={() => void open(folder)}>
            Open this folder
          </Button>
        </>
      }
    >
      <p>Go into the folder of the project; those that hold one are marked.</p>
      <FolderPicker folder={folder} onFolder={setFolder} />
      {failure && (
        <p className="form-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import type { OpenedProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { openForWork } from '../app/open-for-work.ts'
import { shell } from '../shell/shell.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FolderField } from './folder-field.tsx'

interface SharedFile {
  name: string
  /** Gives its path on core's machine. */
  bring(): Promise<string>
}

const fileAt = (path: string): SharedFile => ({
  name: path.split(/[\\/]/).at(-1) ?? path,
  bring: () => Promise.resolve(path),
})

const chosenFile = (file: File | null): SharedFile | null =>
  file && { name: file.name, bring: () => shell.bringFile(file) }

/** Takes a shared project file (.mnb), unpacks it into a folder of its own and opens it. */
export function OpenSharedDialog(props: {
  /** A file that was opened from outside the app; none is chosen yet without it. */
  path?: string | undefined
  onOpened(project: OpenedProject): void
  onClose(): void
}) {
  const { path, onOpened, onClose } = props
  const [file, setFile] = useState<SharedFile | null>(path === undefined ? null : fileAt(path))
  const [chosenFolder, setChosenFolder] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const title = file?.name.replace(/\.mnb$/i, '') ?? ''
  const suggestion = useAnswer(['folder', 'suggest', title], () => api.folder.suggest({ title }), title !== '')
  const folder = chosenFolder ?? suggestion.data?.path ?? ''
  const open = async () => {
    if (!file) return
    setIsBusy(true)
    setFailure(null)
    try {
      const row = await api.project.openShared({ file: await file.bring(), folder })
      onOpened(await openForWork(row.project))
      onClose()
    } catch (error) {
      setFailure(failureText(error).replace(/‘[^’]*[\\/]([^\\/’]+\.mnb)’/, '‘$1’'))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title="Open a shared file"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isBusy || !file || folder.trim() === ''} onPress={() => void open()}>
            {isBusy ? 'Checking and unpacking…' : 'Open it'}
          </Button>
        </>
      }
    >
      <p>A colleague’s project as one file becomes a project folder of your own. The file itself is not changed.</p>
      <div className="file-choice">
        <FileTrigger acceptedFileTypes={['.mnb']} onSelect={(files) => setFile(chosenFile(files?.item(0) ?? null))}>
          <Button>Choose a file (.mnb)…</Button>
        </FileTrigger>
        <bdi>{file?.name ?? 'None chosen yet'}</bdi>
      </div>
      <FolderField label="Into the folder" folder={folder} onFolder={setChosenFolder} />
      {failure && (
        <p className="form-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

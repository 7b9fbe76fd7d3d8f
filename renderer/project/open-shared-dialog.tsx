import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { SharedFileRow } from '../../shared/rows/merge.ts'
import { api } from '../api/connection.ts'
import type { OpenedProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { openForWork } from '../app/open-for-work.ts'
import { offerMerge, sharedFileFailure } from '../merge/colleague-file.ts'
import { shell } from '../shell/shell.ts'
import '../merge/merge.css'
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
  const [file, setFile] = useState<SharedFile | null>(null)
  const [found, setFound] = useState<(SharedFileRow & { name: string }) | null>(null)
  const [chosenFolder, setChosenFolder] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const title = file?.name.replace(/\.mnb$/i, '') ?? ''
  const suggestion = useAnswer(['folder', 'suggest', title], () => api.folder.suggest({ title }), title !== '')
  const known = found?.known ?? []
  const folder = chosenFolder ?? suggestion.data?.path ?? ''
  const choose = async (chosen: SharedFile | null) => {
    setFile(chosen)
    setFound(null)
    setFailure(null)
    if (!chosen) return
    try {
      setFound({ ...(await api.sharedFile.inspect({ file: await chosen.bring() })), name: chosen.name })
    } catch (error) {
      setFailure(sharedFileFailure(error))
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file from outside is looked at once, when the dialog opens
  useEffect(() => {
    if (path !== undefined) void choose(fileAt(path))
  }, [])
  const merge = async (into: string) => {
    if (!found) return
    setIsBusy(true)
    try {
      const opened = await openForWork(into)
      offerMerge(opened.project, { path: found.file, name: found.name })
      onOpened(opened)
      onClose()
    } catch (error) {
      setFailure(sharedFileFailure(error))
      setIsBusy(false)
    }
  }
  const open = async () => {
    if (!found) return
    setIsBusy(true)
    setFailure(null)
    try {
      const row = await api.project.openShared({ file: found.file, folder })
      onOpened(await openForWork(row.project))
      onClose()
    } catch (error) {
      setFailure(sharedFileFailure(error))
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
          <Button
            variant={known.length > 0 ? 'plain' : 'primary'}
            isDisabled={isBusy || !found || folder.trim() === ''}
            onPress={() => void open()}
          >
            {isBusy ? 'Checking and unpacking…' : known.length > 0 ? 'Open it as a second folder' : 'Open it'}
          </Button>
        </>
      }
    >
      <p>A colleague’s project as one file becomes a project folder of your own. The file itself is not changed.</p>
      <div className="file-choice">
        <FileTrigger acceptedFileTypes={['.mnb']} onSelect={(files) => void choose(chosenFile(files?.item(0) ?? null))}>
          <Button>Choose a file (.mnb)…</Button>
        </FileTrigger>
        <bdi>{file?.name ?? 'None chosen yet'}</bdi>
      </div>
      {known.map((project) => (
        <div key={project.folder} className="known-project">
          <p>
            This is a copy of your project ‘<bdi>{project.title}</bdi>’ in <bdi>{project.folder}</bdi>. Merged into it,
            the work of both is together; you see first what it would bring.
          </p>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void merge(project.folder)}>
            Merge it into ‘{project.title}’…
          </Button>
        </div>
      ))}
      {found && (chosenFolder !== null || folder !== '') && (
        <FolderField label="Into the folder" folder={folder} onFolder={setChosenFolder} />
      )}
      {failure && (
        <p className="form-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

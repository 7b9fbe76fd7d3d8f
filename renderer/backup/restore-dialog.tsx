import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { BackupRow } from '../../shared/rows/backup.ts'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import type { OpenedProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { openForWork } from '../app/open-for-work.ts'
import { counted } from '../connections/date-text.tsx'
import { FolderField } from '../project/folder-field.tsx'
import { shownTime } from '../reader/shown-time.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { useNotices } from '../ui/notices.tsx'
import './restore.css'

const reasons: Record<BackupRow['reason'], string> = {
  daily: 'daily',
  merge: 'before a merge',
  migration: 'before a change of format',
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Puts a project as it was at a backup into a new folder and opens it. `of` is the project's folder; null for all projects. */
export function RestoreDialog(props: { of: string | null; onOpened(project: OpenedProject): void; onClose(): void }) {
  const { of, onOpened, onClose } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const [chosenFolder, setChosenFolder] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const notices = useNotices()
  const list = useAnswer(['project', 'backups', of], () => listOrNone(of))
  const backup = list.data?.find((row) => row.backup === chosen) ?? list.data?.[0]
  const title = backup ? `Backup ${backup.takenAt.slice(0, 10)} ${backup.title}` : ''
  const suggestion = useAnswer(['folder', 'suggest', title], () => api.folder.suggest({ title }), title !== '')
  const folder = chosenFolder ?? suggestion.data?.path ?? ''
  const restore = async () => {
    if (!backup) return
    setIsBusy(true)
    setFailure(null)
    try {
      const row = await api.backup.restore({ of: backup.projectId, backup: backup.backup, folder })
      onOpened(await openForWork(row.project))
      onClose()
      const left = row.leftOut.length
      notices.show(
        left === 0
          ? {
              tone: 'ok',
              text: `This is the project as it was ${shownTime(row.takenAt, 'long')}, in a folder of its own.`,
            }
          : {
              tone: 'danger',
              text: `Restored, but ${counted(left, 'text or original', 'texts and originals')} of articles were damaged in the backup and are left out. ‘Check the project’ says which.`,
            },
      )
    } catch (error) {
      setFailure(failureText(error))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title="Restore from a backup"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || !backup || folder.trim() === ''}
            onPress={() => void restore()}
          >
            {isBusy ? 'Restoring…' : 'Restore it'}
          </Button>
        </>
      }
    >
      <p>The project as it was then is put into a new folder. The project as it is now stays untouched.</p>
      {list.isPending && <Waiting what="Looking for backups…" />}
      {list.error && <p role="alert">{failureText(list.error)}</p>}
      {list.data?.length === 0 && (
        <p role="status">There is no backup yet. The first one is taken when a project is opened on another day.</p>
      )}
      {backup && (
        <RadioGroup
          className="backup-list"
          aria-label="Backups, the last one first"
          value={backup.backup}
          onChange={setChosen}
        >
          {list.data?.map((row) => (
            <Radio key={row.backup} value={row.backup} className="backup-row">
              <span className="backup-when">{shownTime(row.takenAt, 'long')}</span>
              <span>{reasons[row.reason]}</span>
              <span>
                {counted(row.articles, 'article')}, {counted(row.highlights, 'highlight')}
              </span>
              <span className="backup-size">{megabytes(row.bytes)}</span>
              <bdi className="backup-folder">
                {of === null && `${row.title}: `}
                {row.folder}
              </bdi>
            </Radio>
          ))}
        </RadioGroup>
      )}
      {backup && (chosenFolder !== null || folder !== '') && (
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

async function listOrNone(of: string | null): Promise<BackupRow[]> {
  try {
    return await api.backup.list({ of })
  } catch (error) {
    if (failureIn(error)?.code === 'backupMissing') return []
    throw error
  }
}

import { useRef, useState } from 'react'
import { carriedWords } from '../../shared/carried-words.ts'
import type { VersionRow } from '../../shared/rows/version.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { shell } from '../shell/shell.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { OlderVersion } from './older-version.tsx'
import { VersionComparison } from './version-comparison.tsx'
import './versions.css'

const noVersions: VersionRow[] = []

/** How many versions an article has; opens them: to read an older one, to see what changed, to import a newer one. */
export function VersionsButton({ articleId }: { articleId: string }) {
  const { project, readOnlyReason } = useProject()
  const [isOpen, setIsOpen] = useState(false)
  const [shown, setShown] = useState<{ id: string; as: 'changes' | 'text' } | null>(null)
  const [progress, setProgress] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const act = useAct()
  const tell = useUndoNotice()
  const answer = useAnswer(['version', 'list', articleId], () =>
    api.version.list({ project: project.handle, articleId }),
  )
  const versions = answer.data ?? noVersions
  const current = versions.find(({ isCurrent }) => isCurrent)
  const canWrite = readOnlyReason === null
  const choose = () => chooser.current?.click()

  const bringIn = async (file: File) => {
    setProgress(`Reading ‘${file.name}’…`)
    await act(async () => {
      const path = await shell.bringFile(file)
      const events = await api.version.import({ project: project.handle, articleId, file: { path } })
      for (let next = await events.next(); ; next = await events.next()) {
        if (next.done) {
          const words = carriedWords(next.value.carried)
          setIsOpen(false)
          return tell(`The newer version is in. ${words}`.trim(), next.value.action)
        }
        setProgress(`Carrying highlights over: ${next.value.done} of ${next.value.total}`)
      }
    })
    setProgress(null)
  }
  useCommands([
    {
      id: 'version.import',
      label: 'Import a newer version of the article…',
      group: 'Read',
      isEnabled: canWrite && progress === null,
      run: choose,
    },
    { id: 'version.show', label: 'Versions of the article', group: 'Read', run: () => setIsOpen(true) },
  ])
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="Newer version"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void bringIn(file)
          event.target.value = ''
        }}
      />
      <Button variant="quiet" onPress={() => setIsOpen(true)}>
        {versions.length > 1 ? `${versions.length} versions` : 'Versions'}
      </Button>
      {progress && !isOpen && (
        <span className="versions-progress" role="status">
          {progress}
        </span>
      )}
      <Dialog
        title="Versions of this article"
        size="large"
        isOpen={isOpen}
        onClose={() => {
          setIsOpen(false)
          setShown(null)
        }}
        actions={
          <>
            {progress && (
              <span className="versions-progress" role="status">
                {progress}
              </span>
            )}
            <Button isDisabled={!canWrite || progress !== null} onPress={choose}>
              Import a newer version…
            </Button>
            <Button variant="primary" onPress={() => setIsOpen(false)}>
              Close
            </Button>
          </>
        }
      >
        <ul className="versions-list">
          {versions.map((version) => (
            <li key={version.id} data-current={version.isCurrent || undefined}>
              <div>
                <strong>{version.isCurrent ? 'Present version' : 'Older version'}</strong>
                <span>retrieved {dateWords(version.retrievedAt, 'short')}</span>
                <bdi className="versions-file">{version.fileName}</bdi>
                <span>
                  {version.highlights} {version.highlights === 1 ? 'highlight' : 'highlights'}
                </span>
              </div>
              {!version.isCurrent && current && (
                <div className="versions-actions">
                  <Button
                    isOn={shown?.id === version.id && shown.as === 'changes'}
                    onPress={() => setShown({ id: version.id, as: 'changes' })}
                  >
                    What changed since
                  </Button>
                  <Button
                    isOn={shown?.id === version.id && shown.as === 'text'}
                    onPress={() => setShown({ id: version.id, as: 'text' })}
                  >
                    Read it
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {versions.length === 1 && (
          <p className="versions-hint">
            When the outlet changes its text, import it again: the newer version stands beside this one, highlights go
            where their words went, and what has no place there waits for you.
          </p>
        )}
        {shown?.as === 'changes' && current && (
          <VersionComparison articleId={articleId} from={shown.id} to={current.id} />
        )}
        {shown?.as === 'text' && <OlderVersion articleId={articleId} versionId={shown.id} />}
      </Dialog>
    </>
  )
}

import { ArchiveRestore, FolderOpen, FolderPlus, PackageOpen, Scale, Sparkle, X } from 'lucide-react'
import { useState } from 'react'
import { api } from '../api/connection.ts'
import type { OpenedProject } from '../api/project-session.tsx'
import { queryClient } from '../api/queries.ts'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { openForWork } from '../app/open-for-work.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ProjectDialog, type ProjectDialogKind } from './project-dialog.tsx'
import './project.css'

/** The shared file that the address names, as `#/open-shared?file=…`. */
function sharedFileInAddress(): string | undefined {
  const [path, query] = window.location.hash.split('?')
  return path === '#/open-shared' ? (new URLSearchParams(query).get('file') ?? undefined) : undefined
}

/** What the app shows while no project is open: the ways to one, and those that were open before. */
export function Welcome({ onOpened }: { onOpened(project: OpenedProject): void }) {
  const [sharedFile] = useState(sharedFileInAddress)
  const [dialog, setDialog] = useState<ProjectDialogKind | null>(sharedFile === undefined ? null : 'shared')
  const act = useAct()
  const recent = useAnswer(['recent'], () => api.project.recent({}))
  const open = async (folder: string) => {
    const opened = await act(() => openForWork(folder))
    if (opened) onOpened(opened)
  }
  const forget = async (folder: string) => {
    await act(() => api.project.forget({ folder }))
    await queryClient.invalidateQueries({ queryKey: ['recent'] })
  }
  const isFirstRun = recent.data?.length === 0
  return (
    <main className="welcome">
      <div className="welcome-card">
        <Scale className="welcome-sign" aria-hidden />
        <h1>Mediation Notebook</h1>
        <p>
          Import articles, mark passages, say which actors and events they speak of, and write a dossier in which every
          statement leads back to its source. Everything stays on this machine.
        </p>
        <div className="welcome-ways">
          <Button variant={isFirstRun ? 'plain' : 'primary'} onPress={() => setDialog('new')}>
            <FolderPlus aria-hidden />
            New project…
          </Button>
          <Button onPress={() => setDialog('open')}>
            <FolderOpen aria-hidden />
            Open a project…
          </Button>
          <Button onPress={() => setDialog('shared')}>
            <PackageOpen aria-hidden />
            Open a shared file…
          </Button>
          <Button variant={isFirstRun ? 'primary' : 'plain'} onPress={() => setDialog('sample')}>
            <Sparkle aria-hidden />
            Try the sample project…
          </Button>
        </div>
        {recent.data && recent.data.length > 0 && (
          <section aria-labelledby="recent-projects">
            <h2 id="recent-projects">Recent projects</h2>
            <ul className="recent-list">
              {recent.data.map((row) => (
                <li key={row.folder}>
                  <Button variant="quiet" isDisabled={!row.exists} onPress={() => void open(row.folder)}>
                    <span className="recent-title">
                      <bdi>{row.title}</bdi>
                      <span>{row.exists ? row.folder : `${row.folder} (not there now)`}</span>
                    </span>
                  </Button>
                  <IconButton label={`Forget ${row.title}`} onPress={() => void forget(row.folder)}>
                    <X aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
            <Button variant="quiet" onPress={() => setDialog('restore')}>
              <ArchiveRestore aria-hidden />
              Restore from a backup…
            </Button>
          </section>
        )}
      </div>
      <ProjectDialog kind={dialog} path={sharedFile} onOpened={onOpened} onClose={() => setDialog(null)} />
    </main>
  )
}

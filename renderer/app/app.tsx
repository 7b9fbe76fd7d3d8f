import { useCallback, useEffect, useState } from 'react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { type OpenedProject, ProjectSession } from '../api/project-session.tsx'
import { queryClient } from '../api/queries.ts'
import { tab } from '../api/tab.ts'
import { HelpSheet } from '../commands/help-sheet.tsx'
import { Palette } from '../commands/palette.tsx'
import { ShellCommands } from '../commands/shell-commands.tsx'
import { HistoryDialog } from '../history/history-dialog.tsx'
import { ListCommands } from '../lists/list-commands.tsx'
import { ProjectCommands } from '../project/project-commands.tsx'
import { Welcome } from '../project/welcome.tsx'
import { SearchCommands } from '../search/search-commands.tsx'
import { shell } from '../shell/shell.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { useNotices } from '../ui/notices.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { useLastFolder } from './last-folder.ts'
import { openForWork } from './open-for-work.ts'
import { goTo } from './place.ts'
import { Shell } from './shell.tsx'
import './app.css'

/** The app in a window: a project with its five places, or the way to one. */
export function App() {
  const [lastFolder, rememberFolder] = useLastFolder()
  const [project, setProject] = useState<OpenedProject | null>(null)
  const [isReopening, setIsReopening] = useState(lastFolder !== null)
  const notices = useNotices()

  const use = (opened: OpenedProject | null) => {
    queryClient.clear()
    rememberFolder(opened?.project ?? null)
    setProject(opened)
    shell.showProject(opened && { folder: opened.project, title: opened.title })
    document.title = opened ? `${opened.title} – Mediation Notebook` : 'Mediation Notebook'
    if (opened && window.location.hash.startsWith('#/open')) goTo('library')
    if (opened?.heldBy) notices.show({ tone: 'danger', text: opened.heldBy })
    if (opened?.coder?.isNew)
      notices.show({ tone: 'plain', text: `What you do is recorded under the name ‘${opened.coder.name}’.` })
  }

  const reopen = (folder: string) =>
    openForWork(folder)
      .then(use)
      .catch((error: unknown) => {
        use(null)
        notices.show({ tone: 'danger', text: failureText(error) })
      })

  const handle = project?.handle
  const closeProject = useCallback(async () => {
    if (handle) await api.project.close({ project: handle, tab })
  }, [handle])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab opens the project it last had once, when it starts
  useEffect(() => {
    if (lastFolder === null) shell.showProject(null)
    else void reopen(lastFolder).finally(() => setIsReopening(false))
  }, [])

  useEffect(refuseStrayFiles, [])

  return (
    <>
      <ConnectionBanner />
      <ShellCommands onClose={closeProject} />
      {project ? (
        <ProjectSession key={project.handle} project={project} onLost={() => void reopen(project.project)}>
          <ProjectCommands onOpened={use} onClosed={() => use(null)} />
          <Shell />
          <ListCommands />
          <SearchCommands />
          <Palette />
          <HistoryDialog />
          <HelpSheet />
        </ProjectSession>
      ) : isReopening ? (
        <Waiting what="Opening the project…" />
      ) : (
        <Welcome onOpened={use} />
      )}
    </>
  )
}

/** A file dropped where nothing takes it would be opened by the browser in place of the app. */
function refuseStrayFiles(): () => void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}

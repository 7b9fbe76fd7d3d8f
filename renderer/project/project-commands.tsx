import { useState } from 'react'
import { api } from '../api/connection.ts'
import { keepNow } from '../api/keep-now.ts'
import { type OpenedProject, useProject } from '../api/project-session.tsx'
import { tab } from '../api/tab.ts'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { openForWork } from '../app/open-for-work.ts'
import { RestoreDialog } from '../backup/restore-dialog.tsx'
import { useCommands } from '../commands/command-registry.tsx'
import { useOfferedFile, withdrawOffer } from '../merge/colleague-file.ts'
import { ConflictsDialog } from '../merge/conflicts-dialog.tsx'
import { MergeFileDialog } from '../merge/merge-file-dialog.tsx'
import { deliveredNotice } from '../shell/delivered-notice.ts'
import { shell } from '../shell/shell.ts'
import { beginWork } from '../shell/work-under-way.ts'
import { useNotices } from '../ui/notices.tsx'
import { CheckDialog } from './check-dialog.tsx'
import { ProjectDialog, type ProjectDialogKind } from './project-dialog.tsx'
import { openForWritingId, saveCopyId } from './read-only-banner.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SaveCopyDialog } from './save-copy-dialog.tsx'
import { useArrivedNotices } from './use-arrived-notices.ts'
import { useOpeningReport } from './use-opening-report.ts'

/** The commands of the Project menu and what they open. */
export function ProjectCommands({ onOpened, onClosed }: { onOpened(project: OpenedProject): void; onClosed(): void }) {
  const { project, readOnlyReason } = useProject()
  const [dialog, setDialog] = useState<
    ProjectDialogKind | 'check' | 'rename' | 'saveCopy' | 'merge' | 'conflicts' | 'restore' | null
  >(null)
  const notices = useNotices()
  const offered = useOfferedFile(project.project)
  const open = useAnswer(['project', 'conflicts', 'count'], () => api.conflict.count({ project: project.handle }))
  const conflicts = open.data?.conflicts ?? 0
  const act = useAct()
  const share = () =>
    act(async () => {
      const file = await shell.prepareFile(`${project.title.replace(/[\\/:*?"<>|]+/g, ' ').trim()}.mnb`)
      if (!file) return
      notices.show({ tone: 'plain', text: 'Putting the project into one file…' })
      const end = beginWork('The project is being put into one file.')
      try {
        await keepNow()
        const row = await api.project.share({ project: project.handle, file: file.path, overwrite: true })
        const counts = `${row.articles} articles, ${row.highlights} highlights`
        const words = `The project is in one file (${counts}). It is not encrypted.`
        notices.show(deliveredNotice(words, file.deliver()))
      } finally {
        end()
      }
    })
  const recent = useAnswer(['recent'], () => api.project.recent({}))
  const others = (recent.data ?? []).filter((row) => row.exists && row.folder !== project.project).slice(0, 5)
  const openRecent = (folder: string) =>
    act(async () => {
      await keepNow()
      const opened = await openForWork(folder)
      await api.project.close({ project: project.handle, tab })
      onOpened(opened)
    })
  const openForWriting = () =>
    act(async () => {
      const opened = await api.project.open({ folder: project.project, mode: 'writing' })
      if (opened.handle === project.handle) return // it goes on where it is, and says so to every tab
      await api.project.close({ project: project.handle, tab })
      onOpened(opened)
    })
  const close = () =>
    act(async () => {
      await keepNow()
      await api.project.close({ project: project.handle, tab })
      onClosed()
    })
  const show = (kind: typeof dialog) => () => setDialog(kind)
  useOpeningReport(show('check'))
  useArrivedNotices({ isToldElsewhere: dialog === 'merge' || offered !== null })
  useCommands([
    { id: 'project.new', label: 'New project…', group: 'Project', run: show('new') },
    {
      id: 'project.open',
      label: 'Open a project…',
      group: 'Project',
      shortcut: { code: 'KeyO', mod: true },
      run: show('open'),
    },
    {
      id: 'project.rename',
      label: 'Rename the project…',
      group: 'Project',
      isEnabled: readOnlyReason === null,
      run: show('rename'),
    },
    {
      id: openForWritingId,
      label: 'Open for writing',
      group: 'Project',
      isEnabled: readOnlyReason !== null,
      run: () => void openForWriting(),
    },
    { id: saveCopyId, label: 'Save a copy elsewhere…', group: 'Project', run: show('saveCopy') },
    { id: 'project.share', label: 'Share as a file', group: 'Project', run: () => void share() },
    { id: 'project.openShared', label: 'Open a shared file…', group: 'Project', run: show('shared') },
    {
      id: 'project.merge',
      label: 'Merge from a colleague…',
      group: 'Project',
      isEnabled: readOnlyReason === null,
      run: show('merge'),
    },
    {
      id: 'project.conflicts',
      label: conflicts > 0 ? `Conflicts (${conflicts})…` : 'Conflicts…',
      group: 'Project',
      run: show('conflicts'),
    },
    { id: 'project.restore', label: 'Restore from a backup…', group: 'Project', run: show('restore') },
    { id: 'project.sample', label: 'Try the sample project…', group: 'Project', run: show('sample') },
    { id: 'project.check', label: 'Check the project', group: 'Project', run: show('check') },
    ...others.map(({ folder, title }) => ({
      id: `project.recent:${folder}`,
      label: `Open recent: ${title}`,
      group: 'Project' as const,
      run: () => void openRecent(folder),
    })),
    { id: 'project.close', label: 'Close the project', group: 'Project', run: () => void close() },
  ])
  const closeDialog = show(null)
  const openRestored = async (opened: OpenedProject) => {
    await keepNow()
    await api.project.close({ project: project.handle, tab })
    onOpened(opened)
  }
  if (dialog === 'merge' || offered) {
    const leave = (next: typeof dialog) => () => {
      withdrawOffer()
      setDialog(next)
    }
    return (
      <MergeFileDialog key={offered?.path} given={offered} onConflicts={leave('conflicts')} onClose={leave(null)} />
    )
  }
  if (dialog === 'conflicts') return <ConflictsDialog onClose={closeDialog} />
  if (dialog === 'restore')
    return (
      <RestoreDialog
        of={project.project}
        onOpened={(opened) => void act(() => openRestored(opened))}
        onClose={closeDialog}
      />
    )
  if (dialog === 'check') return <CheckDialog onClose={closeDialog} />
  if (dialog === 'saveCopy') return <SaveCopyDialog onClose={closeDialog} />
  if (dialog === 'rename') return <RenameDialog onClose={closeDialog} />
  return <ProjectDialog kind={dialog} onOpened={onOpened} onClose={closeDialog} />
}

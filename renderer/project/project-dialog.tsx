import type { OpenedProject } from '../api/project-session.tsx'
import { RestoreDialog } from '../backup/restore-dialog.tsx'
import { NewProjectDialog } from './new-project-dialog.tsx'
import { OpenProjectDialog } from './open-project-dialog.tsx'
import { OpenSharedDialog } from './open-shared-dialog.tsx'

/** The ways to a project. */
export type ProjectDialogKind = 'new' | 'sample' | 'open' | 'shared' | 'restore'

/** The dialog for one of the ways to a project; none for null. */
export function ProjectDialog(props: {
  kind: ProjectDialogKind | null
  /** The shared file that was opened from outside the app. */
  path?: string | undefined
  onOpened(project: OpenedProject): void
  onClose(): void
}) {
  const { kind, path, ...rest } = props
  if (kind === 'open') return <OpenProjectDialog {...rest} />
  if (kind === 'shared') return <OpenSharedDialog path={path} {...rest} />
  if (kind === 'restore') return <RestoreDialog of={null} {...rest} />
  if (kind === null) return null
  return <NewProjectDialog kind={kind === 'new' ? 'empty' : 'sample'} {...rest} />
}

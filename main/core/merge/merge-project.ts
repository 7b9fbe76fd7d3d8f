import { Failure } from '../../../shared/failures.ts'
import type { MergePreviewRow, MergeRow } from '../../../shared/rows/merge.ts'
import { takeBackup } from '../backup/take-backup.ts'
import { conflictPlaces } from '../conflict/conflict-places.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { readWriter } from '../store/folder-data.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { type LogPlan, planLogs } from './plan-logs.ts'
import { previewMerge } from './preview-merge.ts'
import { type Copy, readCopy } from './read-copy.ts'
import { contentsToWrite, writeContents, writeSegments } from './write-copy.ts'

interface Plan {
  copy: Copy
  logs: LogPlan
  /** Paths of bodies and originals to write. */
  contents: ReadonlySet<string>
  preview: MergePreviewRow
}

/** What merging a colleague's file into a project would bring. Writes nothing. */
export async function previewSharedFile(
  { store, title }: Pick<OpenProject, 'store' | 'title'>,
  file: string,
  signal?: AbortSignal,
): Promise<MergePreviewRow> {
  return (await planMerge(store, title, file, signal)).preview
}

/**
 * Takes in everything that a colleague's file holds and the project does not: the union of the logs, and the bodies and
 * originals they name. The file is checked throughout and a backup is taken first where there is something new. A stop at any moment leaves a project
 * that is right and lacks some of what is new; merging again brings the rest. Throws Failure `projectReadOnly`,
 * `mergeOtherProject`, `mergeRefused`, `sharedFileDamaged`, `diskFull` and its like.
 */
export async function mergeSharedFile(project: OpenProject, file: string, signal?: AbortSignal): Promise<MergeRow> {
  coderOf(project)
  const { store, title, desk } = project
  if (!store.isWritable)
    throw new Failure('projectReadOnly', { path: store.folder, reason: 'it cannot be written now' })
  await desk?.commitAll()
  const { copy, logs, contents, preview } = await planMerge(store, title, file, signal)
  const isNews = logs.segments.length > 0 || contents.size > 0
  const backup = isNews ? (await takeBackup(store, 'merge', signal)).name : null
  await writeContents(store.host, store.folder, copy, { wanted: contents, signal })
  await writeSegments(store.host, store.folder, file, logs.segments)
  await store.refresh()
  return { ...preview, backup, openConflicts: conflictPlaces(store.state).length }
}

async function planMerge(store: ProjectStore, title: string, file: string, signal?: AbortSignal): Promise<Plan> {
  const { host, folder, projectId } = store
  const copy = await readCopy(host, file, { id: projectId, title }, signal)
  await store.refresh()
  const ownWriterId = (await readWriter(host, store))?.writerId ?? null
  const logs = await planLogs({ files: host.files, folder, ownWriterId }, copy)
  const contents = await contentsToWrite(host, folder, copy)
  const preview: MergePreviewRow = {
    file,
    title: copy.manifest.title,
    sharedAt: copy.manifest.sharedAt,
    ...previewMerge(store.state, logs.actions),
    contents: contents.size,
  }
  return { copy, logs, contents, preview }
}

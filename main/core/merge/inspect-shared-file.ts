import type { SharedFileRow } from '../../../shared/rows/merge.ts'
import type { Host } from '../ports/host.ts'
import { listRecent } from '../project/recent-projects.ts'
import { readSharedManifest } from '../share/read-shared-manifest.ts'
import { readManifest } from '../store/project-folder.ts'

/** Of which project a shared file is, and the folders on this machine that hold the same project. Throws Failure `sharedFileDamaged`. */
export async function inspectSharedFile(host: Host, file: string): Promise<SharedFileRow> {
  const { projectId, title, sharedAt } = await readSharedManifest(host, file)
  const known: SharedFileRow['known'] = []
  for (const recent of await listRecent(host)) {
    const id = recent.exists ? (await readManifest(host.files, recent.folder).catch(() => null))?.id : null
    if (id === projectId) known.push({ folder: recent.folder, title: recent.title })
  }
  return { file, projectId, title, sharedAt, known }
}

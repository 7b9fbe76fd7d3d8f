import { join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { articlesOf, highlightsOf, projectOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'
import { BackupContents } from './backup-contents.ts'
import { type Backup, backupsFolder } from './backup-files.ts'
import { inTurnOverBackups } from './backup-turn.ts'
import { foldBackup } from './fold-backup.ts'
import { gatherFiles } from './gather-files.ts'
import { pruneBackups } from './prune-backups.ts'
import { isSameState } from './same-state.ts'

type Place = Pick<ProjectStore, 'host' | 'folder' | 'dataPath' | 'projectId'>

/**
 * Takes a backup of a project's folder: what was acknowledged when it began is in it. It counts only once it was read
 * back, folded, and found to be the state it was taken of. The project is only read; on a full disk the room taken is
 * given back. Throws Failure `backupUnsound`, `diskFull`, `projectLocked`, `cancelled` and their like.
 */
export async function takeBackup(place: Place, reason: Backup['reason'], signal?: AbortSignal): Promise<Backup> {
  const folder = backupsFolder(place.host, place.projectId)
  try {
    return await inTurnOverBackups(
      place,
      async () => {
        const contents = new BackupContents(place.host, folder)
        try {
          const backup = await writeBackup(place, { reason, folder, contents, signal })
          await pruneBackups(place.host, place.projectId, contents)
          return backup
        } catch (error) {
          if (!(error instanceof Failure && error.code === 'cancelled')) await contents.takeBack()
          throw error
        }
      },
      signal,
    )
  } catch (error) {
    throw writeFailure(error, folder)
  }
}

interface Work {
  reason: Backup['reason']
  folder: string
  contents: BackupContents
  signal: AbortSignal | undefined
}

async function writeBackup(place: Place, { reason, folder, contents, signal }: Work): Promise<Backup> {
  const { host, projectId } = place
  const store = await ProjectStore.openAfresh(host, place.folder)
  const listed = await gatherFiles(store, contents, signal)
  if (!(await isSameState(store.state, await foldBackup(contents, listed, store.folder))))
    throw new Failure('backupUnsound', { path: store.folder })
  const takenAt = new Date(host.clock.nowMs()).toISOString()
  const name = `${takenAt.slice(0, 19).replaceAll(':', '-')}Z-${base32From(host.chance.bytes(4))}`
  const backup: Backup = {
    format: 'mediation-notebook-backup',
    version: 1,
    name,
    projectId,
    title: projectOf(store.state, projectId)?.title ?? '',
    folder: store.folder,
    takenAt,
    reason,
    articles: articlesOf(store.state).size,
    highlights: highlightsOf(store.state).size,
    bytes: listed.files.reduce((sum, { bytes }) => sum + bytes, 0),
    list: await contents.keep(Buffer.from(JSON.stringify(listed))),
  }
  await makeFolder(host.files, folder)
  await replaceDurably(host.files, join(folder, `${name}.json`), Buffer.from(`${JSON.stringify(backup)}\n`), name)
  return backup
}

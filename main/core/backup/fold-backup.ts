import { Failure } from '../../../shared/failures.ts'
import { readSegment } from '../store/read-segment.ts'
import type { Stamp } from '../store/stamp.ts'
import { applyAction, emptyState, type State } from '../store/state.ts'
import type { BackupContents } from './backup-contents.ts'
import type { BackedUpFiles } from './backup-files.ts'
import { pause } from './same-state.ts'

/** The state that the logs in a backup make, read back and folded with pauses. Throws Failure `backupUnsound` where one is missing or damaged. */
export async function foldBackup(contents: BackupContents, listed: BackedUpFiles, path: string): Promise<State> {
  const state = emptyState()
  const lastStamps = new Map<string, Stamp>()
  const logs = listed.files.filter((file) => file.path.startsWith('ops/')).sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const log of logs) {
    const writerId = log.path.split('/')[1] ?? ''
    const bytes = await contents.read(log.hash)
    if (!bytes) throw new Failure('backupUnsound', { path })
    const { actions } = readSegment(bytes, writerId, lastStamps.get(writerId) ?? '')
    for (const action of actions) applyAction(state, action)
    lastStamps.set(writerId, actions.at(-1)?.t ?? lastStamps.get(writerId) ?? '')
    await pause()
  }
  return state
}

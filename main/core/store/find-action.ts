import { join } from 'node:path'
import type { Action } from './action.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import type { ProjectStore } from './project-store.ts'
import { readSegment } from './read-segment.ts'
import { type Stamp, writerOf } from './stamp.ts'

/** The action with a stamp, from its writer's log, or null where it is not there. The latest segments are read first. */
export async function findAction({ host, folder }: ProjectStore, stamp: Stamp): Promise<Action | null> {
  const writerId = writerOf(stamp)
  const segments = (await listLogs(host.files, folder)).get(writerId) ?? []
  for (const segment of segments.toReversed()) {
    const bytes = await host.files.readFile(join(folder, segmentPath(writerId, segment)))
    const found = readSegment(bytes, writerId).actions.find((action) => action.t === stamp)
    if (found) return found
  }
  return null
}

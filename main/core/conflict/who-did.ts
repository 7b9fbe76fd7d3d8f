import { join } from 'node:path'
import { coderType } from '../../../shared/model/coder.ts'
import { listLogs, segmentPath } from '../store/project-folder.ts'
import { recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { readSegment } from '../store/read-segment.ts'
import { type Stamp, writerOf } from '../store/stamp.ts'

/** The names of the people behind stamps, each log read once, its latest part first. A stamp whose line or coder is not there is left out. */
export async function whoDid(store: ProjectStore, stamps: Iterable<Stamp>): Promise<Map<Stamp, string>> {
  const wanted = new Map<string, Set<Stamp>>()
  for (const stamp of stamps) wanted.set(writerOf(stamp), (wanted.get(writerOf(stamp)) ?? new Set()).add(stamp))
  const names = new Map<Stamp, string>()
  const logs = await listLogs(store.host.files, store.folder)
  for (const [writerId, missing] of wanted)
    for (const segment of (logs.get(writerId) ?? []).toReversed()) {
      if (missing.size === 0) break
      const path = join(store.folder, segmentPath(writerId, segment))
      const bytes = await store.host.files.readFile(path).catch(() => null)
      for (const { t, by } of bytes ? readSegment(bytes, writerId).actions : []) {
        if (!missing.delete(t)) continue
        const name = recordOf(store.state, coderType, by)?.name
        if (name !== undefined) names.set(t, name)
      }
    }
  return names
}

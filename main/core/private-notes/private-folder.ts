import { join } from 'node:path'
import { z } from 'zod'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { readOwnJson } from '../store/folder-data.ts'
import { listLogs, listOrNone, manifestName, segmentPath } from '../store/project-folder.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'

// Private notes lie in the app's data for a project's folder, as a log of the same format as the project's:
//   private/project.json                     which project and folder they belong to, and who writes here
//   private/ops/<writerId>/000001.ndjson
// `project.json` is written last: without it, what lies there does not count. A folder that has none of its own yet
// (moved, copied, opened from a shared file) shows those of the same project elsewhere on this machine, and takes a copy
// along with its first own one.

const aboutSchema = z.object({
  format: z.literal('mediation-notebook-private'),
  projectId: z.string(),
  /** Canonical path of the project's folder. */
  path: z.string(),
  writerId: z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/),
})
/** Whose private notes a folder of them holds, and which writer this program is there. */
export type AboutPrivateFolder = z.infer<typeof aboutSchema>

/** A project's folder, and the app's own folder for it. */
export interface ProjectPlace {
  host: Host
  folder: string
  dataPath: string
  projectId: string
}

/** Where the private notes of a project's folder are written. */
export function ownPrivateFolder({ dataPath }: Pick<ProjectPlace, 'dataPath'>): string {
  return join(dataPath, 'private')
}

/** What is known of a folder of private notes, or null. */
export function readAbout(host: Host, folder: string): Promise<AboutPrivateFolder | null> {
  return readOwnJson(host.files, join(folder, manifestName), aboutSchema)
}

/** Says whose private notes a folder holds, durably. */
export async function writeAbout(host: Host, folder: string, about: Omit<AboutPrivateFolder, 'format'>): Promise<void> {
  const path = join(folder, manifestName)
  const whole: AboutPrivateFolder = { format: 'mediation-notebook-private', ...about }
  try {
    await makeFolder(host.files, folder)
    await replaceDurably(host.files, path, Buffer.from(`${JSON.stringify(whole)}\n`), base32From(host.chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, path)
  }
}

/**
 * Where the private notes to be shown for a project's folder lie: its own, or else those written last for the same
 * project elsewhere on this machine; null where there are none.
 */
export async function privateFolderOf(place: ProjectPlace): Promise<string | null> {
  const own = ownPrivateFolder(place)
  if ((await readAbout(place.host, own))?.projectId === place.projectId) return own
  let found: { folder: string; writtenMs: number } | null = null
  for (const folder of await otherPrivateFolders(place)) {
    const about = await readAbout(place.host, folder)
    if (about?.projectId !== place.projectId) continue
    const writtenMs = await lastWritten(place.host, folder)
    if (writtenMs > 0 && (!found || writtenMs > found.writtenMs)) found = { folder, writtenMs }
  }
  return found?.folder ?? null
}

async function otherPrivateFolders({ host, dataPath }: ProjectPlace): Promise<string[]> {
  const entries = await listOrNone(host.files, join(dataPath, '..'))
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ownPrivateFolder({ dataPath: join(dataPath, '..', name) }))
}

/** Milliseconds since 1970; 0 where there is no log. */
async function lastWritten({ files }: Host, folder: string): Promise<number> {
  let latest = 0
  for (const [writerId, segments] of await listLogs(files, folder))
    for (const segment of segments)
      latest = Math.max(latest, (await files.stat(join(folder, segmentPath(writerId, segment)))).mtimeMs)
  return latest
}

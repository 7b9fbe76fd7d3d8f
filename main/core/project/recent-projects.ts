import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { z } from 'zod'
import type { RecentRow } from '../../../shared/rows/project.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder } from '../store/durable-write.ts'
import { readManifest } from '../store/project-folder.ts'
import { isSystemError } from '../store/system-error.ts'

const recentSchema = z.object({
  projects: z.array(z.object({ folder: z.string(), title: z.string(), openedAt: z.string() })),
})
type Recent = z.infer<typeof recentSchema>

const kept = 30

async function openRecent(host: Host): Promise<Low<Recent>> {
  await makeFolder(host.files, host.dataFolder)
  const db = new Low<Recent>(new JSONFile(join(host.dataFolder, 'recent.json')), { projects: [] })
  await db.read().catch((error: unknown) => {
    // A damaged list costs the list, not the projects.
    if (!(error instanceof SyntaxError)) throw error
  })
  db.data = recentSchema.safeParse(db.data).data ?? { projects: [] }
  return db
}

/** The projects opened on this machine, the last one first, each with whether it is still there. */
export async function listRecent(host: Host): Promise<RecentRow[]> {
  const { projects } = (await openRecent(host)).data
  return Promise.all(
    projects.map(async (project) => ({
      ...project,
      exists: await readManifest(host.files, project.folder).then(
        () => true,
        () => false,
      ),
    })),
  )
}

/** Puts a project at the head of the list. `folder` is its canonical path. A list that cannot be written costs the list, not the project. */
export async function rememberRecent(host: Host, folder: string, title: string): Promise<void> {
  try {
    await putFirst(host, folder, title)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

async function putFirst(host: Host, folder: string, title: string): Promise<void> {
  const openedAt = new Date(host.clock.nowMs()).toISOString()
  const db = await openRecent(host)
  const others = db.data.projects.filter((project) => project.folder !== folder)
  db.data.projects = [{ folder, title, openedAt }, ...others].slice(0, kept)
  await db.write()
}

/** Takes a project off the list; its folder stays as it is. */
export async function forgetRecent(host: Host, folder: string): Promise<void> {
  const db = await openRecent(host)
  db.data.projects = db.data.projects.filter((project) => project.folder !== folder)
  await db.write()
}

import { dirname, join } from 'node:path'
import type { FolderListing, FolderRow } from '../../../shared/rows/project.ts'
import type { Host } from '../ports/host.ts'
import { manifestName } from '../store/project-folder.ts'
import { readFailure } from '../store/system-error.ts'

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en', { numeric: true })

/** The folders in a folder, of the home folder for null, and the shared project files; hidden ones are left out. */
export async function listFolder(host: Host, wanted: string | null): Promise<FolderListing> {
  const asked = wanted ?? host.homeFolder
  try {
    const path = await host.files.realpath(asked)
    const entries = (await host.files.readdir(path, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith('.'),
    )
    const folders = entries.filter((entry) => entry.isDirectory()).sort(byName)
    const files = entries.filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.mnb')).sort(byName)
    return {
      path,
      parent: dirname(path) === path ? null : dirname(path),
      folders: await Promise.all(folders.map(({ name }) => folderRowOf(host, join(path, name), name))),
      projectFiles: await Promise.all(
        files.map(async ({ name }) => {
          const { size } = await host.files.stat(join(path, name))
          return { name, path: join(path, name), bytes: size }
        }),
      ),
    }
  } catch (error) {
    throw readFailure(error, asked)
  }
}

async function folderRowOf({ files }: Host, path: string, name: string): Promise<FolderRow> {
  try {
    const entries = await files.readdir(path, { withFileTypes: true })
    const isProject = entries.some((entry) => entry.name === manifestName && entry.isFile())
    return { name, path, isProject, isEmpty: entries.length === 0, readable: true }
  } catch {
    return { name, path, isProject: false, isEmpty: false, readable: false }
  }
}

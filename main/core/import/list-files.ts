import { join } from 'node:path'
import { articleFilesOf } from '../../../shared/article-files.ts'
import type { FileSystem } from '../ports/file-system.ts'

/** A file to import: where it is, and how the person who named it, or a folder around it, knows it. */
export interface ListedFile {
  path: string
  name: string
}

/** Folders inside one another; a link may lead in a circle. */
const deepest = 32

/**
 * The files that are named, and for each folder all that may be articles in it and below, by name; hidden ones are left
 * out. What cannot be looked into, and a folder with nothing in it, stays in the list for its failure to be told.
 */
export async function listFiles(files: FileSystem, named: readonly ListedFile[]): Promise<ListedFile[]> {
  const lists = named.map(async (file) => {
    const inside = await pathsBelow(files, file.path, deepest)
    const listed = articleFilesOf(inside ?? []).map((path) => ({
      path: join(file.path, path),
      name: join(file.name, path),
    }))
    return listed.length > 0 ? listed : [file]
  })
  return (await Promise.all(lists)).flat()
}

/** Paths below a folder with forward slashes, or null where it is no folder that can be read. */
async function pathsBelow(files: FileSystem, folder: string, depth: number): Promise<string[] | null> {
  const entries = await files.readdir(folder, { withFileTypes: true }).catch(() => null)
  if (!entries) return null
  const paths: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile()) paths.push(entry.name)
    if (!entry.isDirectory() || depth === 0 || entry.name.startsWith('.')) continue
    const below = await pathsBelow(files, join(folder, entry.name), depth - 1)
    paths.push(...(below ?? []).map((path) => `${entry.name}/${path}`))
  }
  return paths
}

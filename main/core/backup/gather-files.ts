import { join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { hashInPath } from '../share/share-project.ts'
import { isProjectPath, listOrNone, manifestName, segmentPath } from '../store/project-folder.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { readAhead } from '../store/read-ahead.ts'
import { hasCode, readFailure } from '../store/system-error.ts'
import { type BackupContents, hashOf } from './backup-contents.ts'
import type { BackedUpFiles } from './backup-files.ts'
import { keepPrivateNotes } from './private-notes-in-backup.ts'

/** So many are on their way to the disk at once, which makes many durable with one turn of it. */
const filesAtOnce = 16

/** Keeps everything that a backup of a project holds, as far as the store has read its logs, and lists it. Throws Failure `cancelled`. */
export async function gatherFiles(
  store: ProjectStore,
  contents: BackupContents,
  signal: AbortSignal | undefined,
): Promise<BackedUpFiles> {
  return {
    files: [...(await keepLogs(store, contents)), ...(await keepArticles(store, contents, signal))],
    drafts: await keepDrafts(store, contents),
    privateNotes: await keepPrivateNotes(store, contents),
  }
}

async function readBytes({ files }: Host, path: string): Promise<Uint8Array> {
  return files.readFile(path).catch((error: unknown) => {
    throw readFailure(error, path)
  })
}

/** The manifest and the logs, as far as they were folded. */
async function keepLogs(store: ProjectStore, contents: BackupContents): Promise<BackedUpFiles['files']> {
  const kept: BackedUpFiles['files'] = []
  const keep = async (path: string, completeBytes?: number) => {
    const bytes = (await readBytes(store.host, join(store.folder, path))).subarray(0, completeBytes)
    kept.push({ path, bytes: bytes.length, hash: await contents.keep(bytes) })
  }
  await keep(manifestName)
  for (const [writerId, segments] of store.logs)
    for (const segment of segments) {
      const end = store.logEnds.get(writerId)
      await keep(segmentPath(writerId, segment), end?.segment === segment ? end.completeBytes : undefined)
    }
  return kept
}

/**
 * All bodies and originals of the folder. One that is damaged there, and sound in an earlier backup, is taken from that;
 * one that is damaged altogether is left out, as `check` says.
 */
async function keepArticles(
  { host, folder }: ProjectStore,
  contents: BackupContents,
  signal: AbortSignal | undefined,
): Promise<BackedUpFiles['files']> {
  const kept: BackedUpFiles['files'] = []
  const named = await namedFiles(host, folder)
  const keep = ({ path, hash }: NamedFile) => keepNamed(contents, hash, { files: host.files, at: join(folder, path) })
  for await (const { item, outcome } of readAhead(named, filesAtOnce, keep)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const bytes = await outcome
    if (bytes !== null) kept.push({ ...item, bytes })
  }
  return kept
}

interface NamedFile {
  path: string
  hash: string
}

/** The bodies and originals that lie in the folder. */
async function namedFiles({ files }: Host, folder: string): Promise<NamedFile[]> {
  const named: NamedFile[] = []
  for (const kind of ['articles', 'files'])
    for (const shelf of await listOrNone(files, join(folder, kind))) {
      if (!shelf.isDirectory()) continue
      for (const entry of await listOrNone(files, join(folder, kind, shelf.name))) {
        const path = `${kind}/${shelf.name}/${entry.name}`
        const hash = entry.isFile() && isProjectPath(path) ? hashInPath(path) : null
        if (hash !== null) named.push({ path, hash })
      }
    }
  return named
}

/** Keeps a file that is named by its hash, unless it is kept already. Gives its length, null where it is damaged everywhere. */
async function keepNamed(
  contents: BackupContents,
  hash: string,
  { files, at }: { files: Host['files']; at: string },
): Promise<number | null> {
  const known = await contents.lengthOf(hash)
  if (known !== null && (await files.stat(at)).size === known) return known
  const bytes = await files.readFile(at).catch((error: unknown) => {
    throw readFailure(error, at)
  })
  if (hashOf(bytes) !== hash) return (await contents.read(hash))?.length ?? null
  await contents.keep(bytes)
  return bytes.length
}

async function keepDrafts(
  { host, dataPath }: ProjectStore,
  contents: BackupContents,
): Promise<BackedUpFiles['drafts']> {
  const kept: BackedUpFiles['drafts'] = []
  for (const { name } of await listOrNone(host.files, join(dataPath, 'drafts'))) {
    if (!/^s_[0-9a-z]+\.json$/.test(name)) continue
    const bytes = await host.files.readFile(join(dataPath, 'drafts', name)).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return null // it went into the log meanwhile
      throw error
    })
    if (bytes) kept.push({ name, hash: await contents.keep(bytes) })
  }
  return kept
}

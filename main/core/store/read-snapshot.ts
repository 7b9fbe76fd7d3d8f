import { join } from 'node:path'
import type { FileSystem, OpenFile } from '../ports/file-system.ts'
import { foldMore } from './fold.ts'
import { readBehind } from './read-behind.ts'
import type { LogReading } from './read-logs.ts'
import { SharedTexts } from './shared-texts.ts'
import { SnapshotDecoder, type SnapshotHeader } from './snapshot-format.ts'
import type { State } from './state.ts'

/** A project's folder, and where the app keeps what it knows of it. */
export interface SnapshotPlace {
  /** Canonical path of the project's folder. */
  path: string
  dataPath: string
  projectId: string
}

/** The file of a snapshot in the app's own folder for the project. */
export const snapshotName = 'fold-snapshot.ndjson'

const blockBytes = 1_000_000
const lineFeed = 10

/**
 * What the logs of a folder say, from the snapshot of an earlier fold and what was written since: the same as
 * `foldLogs` gives. `coveredBytes` is how much of the logs is in the snapshot. Null where there is none, or where
 * anything at all is doubtful about it: all is in the logs.
 */
export async function readSnapshot(
  files: FileSystem,
  place: SnapshotPlace,
): Promise<(LogReading & { coveredBytes: number }) | null> {
  try {
    const file = await files.open(join(place.dataPath, snapshotName), 'r')
    try {
      return await readFrom(file, files, place)
    } finally {
      await file.close()
    }
  } catch {
    return null // whatever it was, folding the logs tells of it if it is more than the snapshot's own
  }
}

async function readFrom(file: OpenFile, files: FileSystem, { path, projectId }: SnapshotPlace) {
  const decoder = new SnapshotDecoder()
  const lines = linesOf(file)
  const first = await lines.next()
  if (first.done) return null
  const header = decoder.header(first.value)
  if (header.path !== path || header.projectId !== projectId) return null
  const behind = await readBehind(files, path, header)
  if (!behind) return null
  const state: State = {
    collections: new Map(),
    lastStamps: new Map(header.lastStamps),
    awaited: new Set(header.awaited),
  }
  const texts = new SharedTexts()
  for await (const line of lines) decoder.records(line, state.collections, texts)
  if (!isWhole(header, state)) return null
  for (const { ops } of behind.actions) for (const { set } of ops) texts.share(set)
  foldMore(state, behind.actions)
  return { state, progress: behind.progress, coveredBytes: coveredBytesOf(header) }
}

function isWhole({ collections }: SnapshotHeader, state: State): boolean {
  const isThere = collections.every(([name, size]) => state.collections.get(name)?.size === size)
  return isThere && collections.length === state.collections.size
}

function coveredBytesOf({ logs }: SnapshotHeader): number {
  return logs.flatMap(({ segments }) => segments).reduce((sum, { completeBytes }) => sum + completeBytes, 0)
}

/** The lines of a file without their LF, read block by block: a whole snapshot in memory would be as large as what it makes. */
async function* linesOf(file: OpenFile): AsyncGenerator<Uint8Array, void> {
  const block = new Uint8Array(blockBytes)
  let rest = new Uint8Array()
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, block.length, position)
    if (bytesRead === 0) break
    position += bytesRead
    const bytes = Buffer.concat([rest, block.subarray(0, bytesRead)])
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      yield bytes.subarray(start, end)
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) throw new Error('the snapshot ends within a line')
}

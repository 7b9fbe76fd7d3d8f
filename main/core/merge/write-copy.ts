import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { hashInPath } from '../share/share-project.ts'
import { sharedFiles } from '../share/shared-files.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { readAhead } from '../store/read-ahead.ts'
import { base32From } from '../store/stamp.ts'
import { hasCode, readFailure, writeFailure } from '../store/system-error.ts'
import { isPrefix } from './is-prefix.ts'
import type { SegmentToWrite } from './plan-logs.ts'
import type { Copy } from './read-copy.ts'

const filesAtOnce = 16

/** The bodies and originals of a copy that are not in a folder, or damaged there. */
export async function contentsToWrite({ files }: Host, folder: string, copy: Copy): Promise<Set<string>> {
  const wanted = new Set<string>()
  for await (const { item: path, outcome } of readAhead(copy.contents, filesAtOnce, (each) =>
    isSoundHere(files, folder, each),
  ))
    if (!(await outcome)) wanted.add(path)
  return wanted
}

async function isSoundHere(files: Host['files'], folder: string, path: string): Promise<boolean> {
  try {
    const bytes = await files.readFile(join(folder, path))
    return createHash('sha256').update(bytes).digest('hex') === hashInPath(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw readFailure(error, join(folder, path))
  }
}

/** Writes the bodies and originals that are wanted, durably. They come before the logs that name them. */
export async function writeContents(
  host: Host,
  folder: string,
  copy: Copy,
  { wanted, signal }: { wanted: ReadonlySet<string>; signal?: AbortSignal | undefined },
): Promise<void> {
  if (wanted.size === 0) return
  for await (const { path, load } of sharedFiles(host, copy.file, copy.manifest, signal))
    if (wanted.has(path)) await write(host, join(folder, path), await load())
}

/**
 * Writes segments, durably, each whole: a stop at any moment leaves the old bytes or the new ones, which begin with the
 * old. A segment that has grown meanwhile, by a sync engine, is looked at again. Throws Failure `mergeRefused`.
 */
export async function writeSegments(host: Host, folder: string, file: string, segments: readonly SegmentToWrite[]) {
  for (const { path, bytes } of segments) {
    const at = join(folder, path)
    const here = await host.files.readFile(at).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return new Uint8Array()
      throw readFailure(error, at)
    })
    if (isPrefix(bytes, here)) continue
    if (!isPrefix(here, bytes)) throw new Failure('mergeRefused', { path: file, entry: path, fault: 'different' })
    await write(host, at, bytes)
  }
}

async function write(host: Host, at: string, bytes: Uint8Array): Promise<void> {
  try {
    await makeFolder(host.files, dirname(at))
    await replaceDurably(host.files, at, bytes, base32From(host.chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, at)
  }
}

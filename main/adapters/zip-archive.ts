import { createHash, randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import { Failure } from '../../shared/failures.ts'
import type {
  ArchiveEntry,
  ArchiveLimits,
  ArchiveSource,
  ProjectFileArchive,
} from '../core/ports/project-file-archive.ts'
import { writeAll } from '../core/store/durable-write.ts'
import { isSystemError, readFailure, writeFailure } from '../core/store/system-error.ts'
import { ZipRefused, zipFaultWords } from './zip-fault-words.ts'

/** Zip files by yazl and yauzl. */
export const zipArchive: ProjectFileArchive = { write: writeArchive, read: readArchive }

function addSources(zip: ZipWriter, sources: Iterable<ArchiveSource>): void {
  for (const source of sources) {
    const isCompressed = /\.(gz|png|jpe?g|pdf|docx|epub)$/.test(source.path)
    zip.addReadStreamLazy(source.path, { compress: !isCompressed }, (deliver) => {
      source.load().then(
        (bytes) => deliver(null, Readable.from([bytes])),
        (error: unknown) => deliver(error, Readable.from([])),
      )
    })
  }
  zip.end()
}

async function writeArchive(
  path: string,
  sources: Iterable<ArchiveSource>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<{ bytes: number; sha256: string }> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`) // short: the name may be as long as names get
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const file = await open(temporary, 'wx')
    try {
      const zip = new ZipWriter()
      const output = new PassThrough()
      zip.on('error', (error: Error) => output.destroy(error))
      zip.outputStream.pipe(output)
      addSources(zip, sources)
      for await (const chunk of output as AsyncIterable<Buffer>) {
        if (signal?.aborted) throw new Failure('cancelled', {})
        hash.update(chunk)
        bytes += chunk.length
        await writeAll(file, chunk, null)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (signal?.aborted) throw new Failure('cancelled', {})
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined) // what went wrong first is what matters
    throw writeFailure(error, path)
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function bytesOf(zip: ZipFile, entry: Entry, limits: ArchiveLimits): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length
    if (length > limits.entryBytes) throw new ZipRefused('a file in it is larger than any in a project')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* readArchive(path: string, limits: ArchiveLimits): AsyncGenerator<ArchiveEntry> {
  const status = await stat(path).catch((error: unknown) => {
    throw readFailure(error, path)
  })
  if (status.isDirectory()) throw new Failure('fileIsFolder', { path })
  let at: string | null = null
  const failureAt = (error: unknown, entry: string | null): Failure => {
    if (error instanceof Failure || isSystemError(error)) return readFailure(error, path)
    return new Failure('sharedFileDamaged', { path, reason: zipFaultWords(error), entry })
  }
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { strictFileNames: true, autoClose: false })
    if (zip.entryCount > limits.entries) throw new ZipRefused('it holds more files than any project')
    let totalBytes = 0
    for await (const entry of zip.eachEntry()) {
      at = entry.fileName
      if (entry.fileName.endsWith('/')) continue
      totalBytes += entry.uncompressedSize
      if (entry.uncompressedSize > limits.entryBytes || totalBytes > limits.totalBytes)
        throw new ZipRefused('it is larger unpacked than any project')
      const open = zip
      yield {
        path: entry.fileName,
        sizeBytes: entry.uncompressedSize,
        load: () =>
          bytesOf(open, entry, limits).catch((error: unknown) => {
            throw failureAt(error, entry.fileName)
          }),
      }
    }
  } catch (error) {
    throw failureAt(error, at)
  } finally {
    zip?.close()
  }
}

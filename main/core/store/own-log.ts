import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FileSystem, OpenFile } from '../ports/file-system.ts'
import { makeFolder, syncFolder, writeAll } from './durable-write.ts'
import { assertFolderThere } from './in-place.ts'
import { segmentPath } from './project-folder.ts'

/** A segment is sealed once it is this long: small enough to read at once, large enough that a project has few. */
const sealBytes = 4_000_000
const tailBytes = 4_096

/** Where a writer's log ended: enough to see later whether it is still the log this program wrote. */
export interface LogTail {
  segment: number
  bytes: number
  /** CRC-32 of the last bytes (at most 4096) before that length. */
  checksum: number
}

/** The one log that this process may append to. */
export class OwnLog {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #writerId: string
  #segment: number
  #bytes: number
  #file: OpenFile | null = null

  constructor(files: FileSystem, folder: string, writerId: string, end: { segment: number; bytes: number }) {
    this.#files = files
    this.#folder = folder
    this.#writerId = writerId
    this.#segment = end.segment
    this.#bytes = end.bytes
  }

  /**
   * Appends complete lines and returns when they are on the disk, in the file that has the log's name: a file that was
   * deleted or replaced meanwhile still takes bytes, and loses them. After an error the log ends where it ended before.
   */
  async append(lines: Uint8Array): Promise<void> {
    const file = await this.#open()
    try {
      await writeAll(file, lines, null)
      await file.datasync()
      const { size } = await this.#files.stat(this.#path)
      if (size !== this.#bytes + lines.length)
        throw Object.assign(new Error('another program changed or replaced the file'), { code: 'ESTALE' })
      this.#bytes += lines.length
    } catch (error) {
      await file.truncate(this.#bytes).catch(() => undefined)
      throw error
    }
  }

  /** Where the log ends now. */
  async tail(): Promise<LogTail> {
    return readTail(this.#files, this.#folder, this.#writerId, { segment: this.#segment, bytes: this.#bytes })
  }

  async close(): Promise<void> {
    await this.#file?.close()
    this.#file = null
  }

  get #path(): string {
    return join(this.#folder, segmentPath(this.#writerId, this.#segment))
  }

  async #open(): Promise<OpenFile> {
    if (this.#bytes >= sealBytes) {
      await this.close()
      this.#segment++
      this.#bytes = 0
    }
    if (this.#file) return this.#file
    const writerFolder = join(this.#path, '..')
    const logs = join(writerFolder, '..')
    await assertFolderThere(this.#files, this.#folder)
    await makeFolder(this.#files, writerFolder)
    const file = await this.#files.open(this.#path, 'a')
    try {
      // All the names on the way: a process that was killed may have made some of them and synced none.
      for (const folder of [writerFolder, logs, this.#folder]) await syncFolder(this.#files, folder)
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
    this.#file = file
    return file
  }
}

/** The tail of a log that is `end.bytes` long in its segment `end.segment`. */
export async function readTail(
  files: FileSystem,
  folder: string,
  writerId: string,
  end: { segment: number; bytes: number },
): Promise<LogTail> {
  if (end.bytes === 0) return { ...end, checksum: 0 }
  const file = await files.open(join(folder, segmentPath(writerId, end.segment)), 'r')
  try {
    const length = Math.min(end.bytes, tailBytes)
    const into = new Uint8Array(length)
    const { bytesRead } = await file.read(into, 0, length, end.bytes - length)
    return { ...end, checksum: crc32(into.subarray(0, bytesRead)) }
  } finally {
    await file.close()
  }
}

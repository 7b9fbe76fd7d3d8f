import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { listOrNone } from '../store/project-folder.ts'
import { base32From } from '../store/stamp.ts'
import { hasCode, readFailure, writeFailure } from '../store/system-error.ts'
import { contentPath } from './backup-files.ts'

/** The SHA-256 of bytes, hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes that one project's backups are made of, each once. */
export class BackupContents {
  readonly #host: Host
  readonly #folder: string
  readonly #written: string[] = []

  /** `folder` is the project's folder of backups. */
  constructor(host: Host, folder: string) {
    this.#host = host
    this.#folder = folder
  }

  /** The length of what is kept under a hash, or null where it is not. */
  async lengthOf(hash: string): Promise<number | null> {
    return this.#host.files.stat(contentPath(this.#folder, hash)).then(
      ({ size }) => size,
      () => null,
    )
  }

  /** Keeps bytes, durably, and gives their hash. Throws Failure `diskFull` and its like. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes)
    if ((await this.lengthOf(hash)) === bytes.length) return hash
    const path = contentPath(this.#folder, hash)
    try {
      await makeFolder(this.#host.files, dirname(path))
      await replaceDurably(this.#host.files, path, bytes, base32From(this.#host.chance.bytes(8)))
    } catch (error) {
      throw writeFailure(error, path)
    }
    this.#written.push(path)
    return hash
  }

  /** What is kept under a hash; null where it is missing or no longer what its name says. */
  async read(hash: string): Promise<Uint8Array | null> {
    const path = contentPath(this.#folder, hash)
    try {
      const bytes = await this.#host.files.readFile(path)
      return hashOf(bytes) === hash ? bytes : null
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null
      throw readFailure(error, path)
    }
  }

  /** Gives back the room that this object has taken: on a full disk the project itself needs it. */
  async takeBack(): Promise<void> {
    for (const path of this.#written.splice(0)) await this.#host.files.unlink(path).catch(() => undefined)
  }

  /** Removes whatever no backup names. What cannot be removed stays: it does no harm. */
  async removeAllBut(named: ReadonlySet<string>): Promise<void> {
    const { files } = this.#host
    const contents = join(this.#folder, 'contents')
    for (const shelf of await listOrNone(files, contents))
      for (const { name } of await listOrNone(files, join(contents, shelf.name)))
        if (!named.has(name)) await files.unlink(join(contents, shelf.name, name)).catch(() => undefined)
  }
}

/** A file to put into a project file. Paths are relative, with forward slashes. */
export interface ArchiveSource {
  path: string
  /** Called when its turn has come, one at a time and in order. */
  load(): Promise<Uint8Array>
}

/** A file in a project file. */
export interface ArchiveEntry {
  path: string
  /** Its length unpacked, as the archive says; `load` fails where that is not so. */
  sizeBytes: number
  /** Unpacks it, while the archive is being read. Throws Failure `sharedFileDamaged`. */
  load(): Promise<Uint8Array>
}

/** Limits on what is taken out of an archive. */
export interface ArchiveLimits {
  entries: number
  entryBytes: number
  totalBytes: number
}

/** Zip files, written and read entry by entry, so that a large project needs little memory. */
export interface ProjectFileArchive {
  /**
   * Writes an archive durably to `path`, replacing a file that is there only once the new one is complete. Gives its
   * size and SHA-256 (hex). Throws Failure `cancelled`, with nothing written, once the signal says so.
   */
  write(
    path: string,
    sources: Iterable<ArchiveSource>,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<{ bytes: number; sha256: string }>
  /**
   * The files in an archive, in order; none is unpacked unless asked for. Throws Failure `sharedFileDamaged` at a bad
   * path, a size that lies, or a limit.
   */
  read(path: string, limits: ArchiveLimits): AsyncIterable<ArchiveEntry>
}

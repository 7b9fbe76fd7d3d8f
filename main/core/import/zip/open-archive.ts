import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'

/** The files of a zip, unpacked when they are asked for and never beyond its limits. */
export interface Archive {
  /** Paths of its files, in their order, with forward slashes. */
  names: readonly string[]
  has(name: string): boolean
  /** The bytes of one file. Throws `unsafeArchive`, `password` or `damaged`. */
  read(name: string): Promise<Uint8Array>
}

/**
 * Opens a zip by its directory. Refuses names that lead out of it, too many files, and declared sizes that are too much;
 * what is unpacked is counted again, since what is declared may be a lie. Throws `unsafeArchive`, `password`, `damaged`.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await asRefusals('zip', () =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true }),
  )
  const limitEntries = importLimits.archiveEntries
  if (zip.entryCount > limitEntries) throw new ImportFailure('unsafeArchive', { reason: 'entries', limitEntries })
  const entries = await asRefusals('zip', () => readDirectory(zip))
  let unpackedBytes = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) throw new ImportFailure('damaged', { detail: `‘${name}’ is missing in it` })
      const content = await asRefusals(name, () => inflate(zip, entry, importLimits.archiveBytes - unpackedBytes))
      unpackedBytes += content.length
      return content
    },
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declaredBytes = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    declaredBytes += entry.uncompressedSize
    checkSize(entry, entry.uncompressedSize, declaredBytes)
    entries.set(entry.fileName, entry)
  }
  return entries
}

function checkSize(entry: Entry, entryBytes: number, totalBytes: number): void {
  const { archiveBytes: limitBytes, archiveRatio: limitRatio, archiveFreeBytes } = importLimits
  if (totalBytes > limitBytes) throw new ImportFailure('unsafeArchive', { reason: 'size', limitBytes })
  if (entryBytes > archiveFreeBytes && entryBytes > entry.compressedSize * limitRatio)
    throw new ImportFailure('unsafeArchive', { reason: 'ratio', entry: entry.fileName, limitRatio })
}

async function inflate(zip: ZipFile, entry: Entry, leftBytes: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ImportFailure('password')
  const limitBytes = importLimits.archiveBytes
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length
    if (length > leftBytes) throw new ImportFailure('unsafeArchive', { reason: 'size', limitBytes })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What yauzl and zlib say of a zip, as refusals. */
async function asRefusals<T>(entry: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ImportFailure || !(error instanceof Error)) throw error
    if (/relative path|absolute path|invalid characters in fileName/i.test(error.message))
      throw new ImportFailure('unsafeArchive', { reason: 'path' })
    if (/too many bytes in the stream/i.test(error.message))
      throw new ImportFailure('unsafeArchive', { reason: 'sizeLie', entry })
    if (/encrypt/i.test(error.message)) throw new ImportFailure('password')
    throw new ImportFailure('damaged', { format: 'zip' })
  }
}

import { join } from 'node:path'
import { type ReaderSettings, readerSettings, usualReaderSettings } from '../../../shared/reader/reader-settings.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { readOwnJson } from '../store/folder-data.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'

const pathIn = (host: Host): string => join(host.dataFolder, 'reader.json')

/** How the person at this machine reads. What cannot be read of it is as usual. */
export async function readReaderSettings(host: Host): Promise<ReaderSettings> {
  return (await readOwnJson(host.files, pathIn(host), readerSettings)) ?? usualReaderSettings
}

/** Keeps how the person reads. */
export async function keepReaderSettings(host: Host, settings: ReaderSettings): Promise<void> {
  try {
    await makeFolder(host.files, host.dataFolder)
    await replaceDurably(
      host.files,
      pathIn(host),
      Buffer.from(JSON.stringify(settings)),
      base32From(host.chance.bytes(8)),
    )
  } catch (error) {
    throw writeFailure(error, pathIn(host))
  }
}

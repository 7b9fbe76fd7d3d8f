import { rm, writeFile } from 'node:fs/promises'
import { Failure } from '../../../shared/failures.ts'
import { writeFailure } from '../../core/store/system-error.ts'
import type { ReservedPlace } from './exchange-folder.ts'

/** The body of a request, and how long its headers say it is: 0 where they do not say. */
export interface Upload {
  body: AsyncIterable<Uint8Array>
  announcedBytes: number
}

/**
 * Writes the body of a request to a reserved place as it arrives. Throws Failure `fileTooLarge` beyond the limit, or
 * what a full disk and the like mean; then, and where the sender breaks off, the place is removed.
 */
export async function receiveUpload(
  { body, announcedBytes }: Upload,
  { path, fileName, folder }: ReservedPlace,
  limitBytes: number,
): Promise<void> {
  const refuse = (bytes: number) => new Failure('fileTooLarge', { file: fileName, bytes, limitBytes })
  async function* withinLimit() {
    if (announcedBytes > limitBytes) throw refuse(announcedBytes)
    let bytes = 0
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > limitBytes) throw refuse(bytes)
      yield chunk
    }
  }
  try {
    await writeFile(path, withinLimit(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw writeFailure(error, path)
  }
}

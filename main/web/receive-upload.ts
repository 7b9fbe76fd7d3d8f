import { rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Failure } from '../../shared/failures.ts'
import { writeFailure } from '../core/store/system-error.ts'
import type { ReservedPlace } from './exchange-folder.ts'

/**
 * Writes the body of a request to a reserved place as it arrives. Throws Failure `fileTooLarge` beyond the limit, or
 * what a full disk and the like mean; then, and where the browser breaks off, the place is removed.
 */
export async function receiveUpload(
  request: IncomingMessage,
  { path, fileName, folder }: ReservedPlace,
  limitBytes: number,
): Promise<void> {
  const refuse = (bytes: number) => new Failure('fileTooLarge', { file: fileName, bytes, limitBytes })
  async function* withinLimit() {
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > limitBytes) throw refuse(announced)
    let bytes = 0
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      // no encoding is set
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

import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { hasCode } from '../core/store/system-error.ts'

/** Answers with a file. False, with nothing answered, where there is no such file. */
export async function sendFile(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  path: string,
  headers: OutgoingHttpHeaders,
): Promise<boolean> {
  const file = await openOrNull(path)
  if (file === null) return false
  try {
    const status = await file.stat()
    if (!status.isFile()) return false
    response.writeHead(200, { ...headers, 'Content-Length': status.size })
    if (request.method === 'HEAD' || status.size === 0) response.end()
    else await pipeline(file.createReadStream({ autoClose: false, end: status.size - 1 }), response)
    return true
  } catch (error) {
    if (hasCode(error, 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE')) return true // the browser wants no more of it
    throw error
  } finally {
    await file.close()
  }
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null
    throw error
  }
}

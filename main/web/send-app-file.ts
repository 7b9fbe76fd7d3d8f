import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { appFileName } from '../adapters/serving/app-file-name.ts'
import { contentTypeOf } from '../adapters/serving/content-type.ts'
import { appHeaders } from '../adapters/serving/security-headers.ts'
import { sendFile } from './send-file.ts'

const hashedPattern = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** Answers with a file of the built renderer, `/` being its index. False, with nothing answered, where there is none. */
export async function sendAppFile(
  exchange: { request: IncomingMessage; response: ServerResponse },
  rendererFolder: string,
  pathname: string,
): Promise<boolean> {
  const name = appFileName(pathname)
  if (name === null) return false
  return sendFile(exchange, join(rendererFolder, name), {
    ...appHeaders,
    'Content-Type': contentTypeOf(name),
    'Cache-Control': hashedPattern.test(name) ? 'private, max-age=31536000, immutable' : 'no-store',
  })
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { contentTypeOf } from './content-type.ts'
import { appHeaders } from './security-headers.ts'
import { sendFile } from './send-file.ts'

// What a build writes: no dot first, nothing encoded, no separator. So no name leads out of the folder.
const segmentPattern = /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/
const hashedPattern = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** Answers with a file of the built renderer, `/` being its index. False, with nothing answered, where there is none. */
export async function sendAppFile(
  exchange: { request: IncomingMessage; response: ServerResponse },
  rendererFolder: string,
  pathname: string,
): Promise<boolean> {
  const segments = pathname === '/' ? ['index.html'] : pathname.slice(1).split('/')
  if (!segments.every((segment) => segmentPattern.test(segment))) return false
  return sendFile(exchange, join(rendererFolder, ...segments), {
    ...appHeaders,
    'Content-Type': contentTypeOf(pathname === '/' ? 'index.html' : pathname),
    'Cache-Control': hashedPattern.test(pathname) ? 'private, max-age=31536000, immutable' : 'no-store',
  })
}

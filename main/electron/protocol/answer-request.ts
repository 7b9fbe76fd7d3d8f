import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import { appFileName } from '../../adapters/serving/app-file-name.ts'
import { contentDisposition } from '../../adapters/serving/content-disposition.ts'
import { contentTypeOf } from '../../adapters/serving/content-type.ts'
import type { ExchangeFolder, ReservedPlace } from '../../adapters/serving/exchange-folder.ts'
import { receiveUpload } from '../../adapters/serving/receive-upload.ts'
import { appHeaders, commonHeaders, sandboxedPageHeaders } from '../../adapters/serving/security-headers.ts'
import { hasCode } from '../../core/store/system-error.ts'
import { appOrigin, originOf } from '../policy/app-address.ts'

// What the app's windows get from the shell by their own scheme: the built renderer, and the files that pass between a
// page and core where the page has no path of its own to give. The same doors as those of the loopback host.

const uploadLimitBytes = 2_000_000_000

/** What answering needs. */
export interface AppServer {
  rendererFolder: string
  exchange: ExchangeFolder
}

/** Answers requests under the app's scheme. Whatever is not there, or not asked for in the right way, is a plain 404. */
export function createAnswer({ rendererFolder, exchange }: AppServer): (request: Request) => Promise<Response> {
  const previews = new Map<string, ReservedPlace>()

  async function receive(request: Request, name: string): Promise<Response> {
    try {
      const place = await exchange.reserve(name)
      const body = (request.body ?? []) as AsyncIterable<Uint8Array> // Node's streams are; the typings of the DOM do not say so
      await receiveUpload({ body, announcedBytes: 0 }, place, uploadLimitBytes)
      return Response.json({ path: place.path }, { headers: commonHeaders })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { code, data } = error as Failure // instanceof alone does not say of which code
      return Response.json({ code, data }, { status: 500, headers: commonHeaders })
    }
  }

  async function reserve(name: string): Promise<Response> {
    const place = await exchange.reserve(name)
    previews.set(place.id, place)
    const url = `/downloads/${place.id}/${encodeURIComponent(place.fileName)}`
    return Response.json({ path: place.path, url }, { headers: commonHeaders })
  }

  async function preview(pathname: string): Promise<Response> {
    const place = previews.get(pathname.split('/')[2] ?? '')
    if (!place) return notFound()
    const type = contentTypeOf(place.fileName)
    const shown = type.startsWith('text/html') ? sandboxedPageHeaders : commonHeaders
    const disposition = { 'Content-Disposition': contentDisposition('inline', place.fileName) }
    return fileResponse(place.path, { ...shown, ...disposition, 'Content-Type': type, 'Cache-Control': 'no-store' })
  }

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (originOf(request.url) !== appOrigin) return notFound()
    const name = searchParams.get('name')
    if (request.method === 'POST' && name !== null) {
      if (pathname === '/uploads') return receive(request, name)
      if (pathname === '/downloads') return reserve(name)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound()
    if (pathname.startsWith('/downloads/')) return preview(pathname)
    const file = appFileName(pathname)
    if (file === null) return notFound()
    return fileResponse(join(rendererFolder, file), { ...appHeaders, 'Content-Type': contentTypeOf(file) })
  }
}

function notFound(): Response {
  const headers = { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' }
  return new Response('There is nothing here.', { status: 404, headers })
}

async function fileResponse(path: string, headers: Record<string, string>): Promise<Response> {
  try {
    if (!(await stat(path)).isFile()) return notFound()
    return new Response(await readFile(path), { headers })
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return notFound()
    throw error
  }
}

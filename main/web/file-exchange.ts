import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure, type FailureCode } from '../../shared/failures.ts'
import { contentDisposition } from '../adapters/serving/content-disposition.ts'
import { contentTypeOf } from '../adapters/serving/content-type.ts'
import type { ExchangeFolder, ReservedPlace } from '../adapters/serving/exchange-folder.ts'
import { receiveUpload, type Upload } from '../adapters/serving/receive-upload.ts'
import { commonHeaders, sandboxedPageHeaders } from '../adapters/serving/security-headers.ts'
import { sendJson, sendPage } from './answer.ts'
import { notFoundPage, notWrittenPage } from './pages.ts'
import { sendFile } from './send-file.ts'

/** Files in and out of the browser by HTTP, so that core sees paths only. */
export interface FileExchange {
  /** `POST /uploads?name=`: takes the body, answers `{ path }`, or a failure as `{ code, data }`. */
  upload(request: IncomingMessage, response: ServerResponse, name: string): Promise<void>
  /** `POST /downloads?name=`: answers `{ path, url }`: where core is to write, and where to fetch it from then. */
  reserveDownload(response: ServerResponse, name: string): Promise<void>
  /** `GET /downloads/<id>/<name>`: the file as often as asked, to keep or, `inline`, to look at in a frame. */
  download(request: IncomingMessage, response: ServerResponse, address: URL): Promise<void>
}

const statusOf: Partial<Record<FailureCode, number>> = { fileTooLarge: 413, diskFull: 507 }

/** The exchange over a folder that the host made for it. */
export function createFileExchange(folder: ExchangeFolder, uploadLimitBytes: number): FileExchange {
  const downloads = new Map<string, ReservedPlace>()
  return {
    async upload(request, response, name) {
      try {
        const place = await folder.reserve(name)
        await receiveUpload(uploadFrom(request), place, uploadLimitBytes)
        sendJson(response, 200, { path: place.path })
      } catch (error) {
        if (request.errored) return // the browser broke off and hears nothing more
        if (!(error instanceof Failure)) throw error
        const { code, data } = error as Failure // instanceof alone does not say of which code
        sendJson(response, statusOf[code] ?? 500, { code, data })
        request.resume() // the rest is on its way and would block the connection
      }
    },
    async reserveDownload(response, name) {
      const place = await folder.reserve(name)
      downloads.set(place.id, place)
      const url = `/downloads/${place.id}/${encodeURIComponent(place.fileName)}`
      sendJson(response, 200, { path: place.path, url })
    },
    async download(request, response, { pathname, searchParams }) {
      const place = downloads.get(pathname.split('/')[2] ?? '')
      if (!place) return sendPage(response, 404, notFoundPage)
      const headers = downloadHeaders(place.fileName, searchParams.get('inline') === '1')
      if (!(await sendFile({ request, response }, place.path, headers))) sendPage(response, 404, notWrittenPage)
    },
  }
}

function uploadFrom(request: IncomingMessage): Upload {
  const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer> // no encoding is set
  return { body, announcedBytes: Number(request.headers['content-length'] ?? 0) }
}

/** Only pages are ever shown, and without rights; the rest is for keeping. */
function downloadHeaders(fileName: string, inline: boolean) {
  const type = contentTypeOf(fileName)
  const shown = inline && type.startsWith('text/html')
  return {
    ...(shown ? sandboxedPageHeaders : { ...commonHeaders, 'Content-Security-Policy': 'sandbox' }),
    'Content-Type': type,
    'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', fileName),
    'Cache-Control': 'no-store',
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure, type FailureCode } from '../../shared/failures.ts'
import { sendJson, sendPage } from './answer.ts'
import { contentDisposition } from './content-disposition.ts'
import { contentTypeOf } from './content-type.ts'
import type { ExchangeFolder, ReservedPlace } from './exchange-folder.ts'
import { notFoundPage, notWrittenPage } from './pages.ts'
import { receiveUpload } from './receive-upload.ts'
import { commonHeaders, framedPdfHeaders, sandboxedPageHeaders } from './security-headers.ts'
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
        await receiveUpload(request, place, uploadLimitBytes)
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

/** Only what a browser shows without running it as ours is ever shown; the rest is for keeping. */
function downloadHeaders(fileName: string, inline: boolean) {
  const type = contentTypeOf(fileName)
  const isPdf = type === 'application/pdf'
  const shown = inline && (isPdf || type.startsWith('text/html'))
  return {
    ...(shown
      ? isPdf
        ? framedPdfHeaders
        : sandboxedPageHeaders
      : { ...commonHeaders, 'Content-Security-Policy': 'sandbox' }),
    'Content-Type': type,
    'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', fileName),
    'Cache-Control': 'no-store',
  }
}

import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import { appScheme, printOrigin } from '../policy/app-address.ts'
import { guardSession } from '../policy/guard-session.ts'

/**
 * What a document that is printed may do: show its own styles, fonts and pictures. Scripts are refused here and not by
 * switching them off in the window, so that Electron itself can still ask the page whether its fonts are there.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const documents = new Map<string, string>()
let printSession: Session | null = null
let lastDocument = 0

/** A session of its own, in memory: what is printed has nothing to do with the app's pages. */
function sessionForPrinting(): Session {
  if (printSession) return printSession
  printSession = session.fromPartition('print')
  guardSession(printSession)
  printSession.protocol.handle(appScheme, ({ url }) => {
    const html = documents.get(url)
    if (html === undefined) return new Response('Not here', { status: 404 })
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
    return new Response(html, { headers })
  })
  return printSession
}

/** An isolated world of the page: what runs there is ours and reaches none of the page's own. */
const worldId = 1_000

/** Loads a document into a hidden window, waits for its fonts, and closes the window when the work with it is done or the signal given. */
export async function inPrintWindow<T>(
  html: string,
  signal: AbortSignal,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const url = `${printOrigin}/${++lastDocument}`
  documents.set(url, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionForPrinting(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  const close = () => {
    if (!window.isDestroyed()) window.destroy()
  }
  signal.addEventListener('abort', close)
  try {
    if (signal.aborted) throw new Error('it was cancelled')
    const gone = new Promise<never>((_, reject) => {
      window.once('closed', () => reject(new Error('its window was closed')))
      window.webContents.once('render-process-gone', () => reject(new Error('its window ended by itself')))
    })
    return await Promise.race([gone, loadAndWork(window.webContents, url, work)])
  } finally {
    signal.removeEventListener('abort', close)
    documents.delete(url)
    close()
  }
}

async function loadAndWork<T>(contents: WebContents, url: string, work: (contents: WebContents) => Promise<T>) {
  await contents.loadURL(url)
  await contents.executeJavaScriptInIsolatedWorld(worldId, [{ code: 'document.fonts.ready.then(() => true)' }])
  return work(contents)
}

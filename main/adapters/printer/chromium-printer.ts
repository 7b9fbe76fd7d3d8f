import { homedir } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { Failure } from '../../../shared/failures.ts'
import type { Printer } from '../../core/ports/printer.ts'
import type { Machine } from './chromium-candidates.ts'
import { findChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import { withinTime } from './within-time.ts'

export interface ChromiumPrinterOptions {
  /** The browser to use and no other; null to look for one. */
  executablePath: string | null
  machine?: Machine
  /** Longest that one printing may take. */
  timeoutMs?: number
  /** How long the browser waits for the next printing before it is closed. */
  idleMs?: number
}

/** A printer that holds a browser while it is in use. */
export interface ChromiumPrinter extends Printer {
  /** Closes the browser now instead of a moment after the last printing. */
  close(): Promise<void>
}

// Nothing listens there: an address for the document, so that its links to itself stay inside the PDF.
const documentUrl = 'http://dossier.invalid/'

/** Prints with a Chromium of this machine: no scripts, no network, one fresh context a printing. */
export function createChromiumPrinter({
  executablePath,
  machine = { platform: process.platform, env: process.env, home: homedir() },
  timeoutMs = 120_000,
  idleMs = 1_000,
}: ChromiumPrinterOptions): ChromiumPrinter {
  let browser: Promise<Browser> | null = null
  let inUse = 0
  let idle: NodeJS.Timeout | undefined

  async function close(): Promise<void> {
    clearTimeout(idle)
    const closing = browser
    browser = null
    await (await closing?.catch(() => null))?.close()
  }

  /** A browser that dies by itself is forgotten, so that the next printing starts another. */
  function launch(): Promise<Browser> {
    const launched = launchChromium(findChromium(machine, executablePath), machine.platform)
    const forget = () => {
      if (browser === launched) browser = null
    }
    launched.then((running) => running.on('disconnected', forget), forget)
    return launched
  }

  return {
    close,
    async printPdf(html, { signal }) {
      if (signal?.aborted) throw new Failure('cancelled', {})
      clearTimeout(idle)
      inUse += 1
      browser ??= launch()
      const mine = browser
      try {
        return await withinTime(
          timeoutMs,
          signal,
          mine.then((running) => print(running, html)),
        )
      } catch (error) {
        // What broke off may still be at work in there: it goes, and the next printing starts afresh.
        if (browser === mine) browser = null
        void mine.then((running) => running.close()).catch(() => undefined)
        throw error
      } finally {
        inUse -= 1
        if (inUse === 0) idle = setTimeout(() => void close(), idleMs)
      }
    },
  }
}

async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block' })
  try {
    let served = false
    await context.route('**/*', async (route) => {
      if (served || route.request().url() !== documentUrl) return route.abort('aborted')
      served = true
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    })
    const page = await context.newPage()
    await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
    await fontsReady(page)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await context.close()
  }
}

/** Playwright evaluates in the page even where the page's own scripts are off. */
async function fontsReady(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

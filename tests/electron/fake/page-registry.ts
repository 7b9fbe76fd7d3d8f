import type { Page, Route } from 'playwright-core'
import { runningChromium } from './chromium.ts'
import { complain } from './report.ts'

type Answer = (route: Route) => Promise<void>

const pages = new Map<Page, Answer>()

/** Says who answers the requests of a page. */
export function registerPage(page: Page, answer: Answer): void {
  pages.set(page, answer)
  watch(page)
}

/** Puts the stand-in between all pages and the world. A page that no window made is closed before it loads anything. */
export async function interceptAllPages(): Promise<void> {
  const { context } = await runningChromium()
  await context.route('**/*', async (route) => {
    const answer = answerFor(route)
    if (!answer) return route.abort('aborted')
    await answer(route).catch((error: unknown) => {
      if (!/closed|crashed/i.test(String(error))) complain(`a request could not be answered: ${String(error)}`)
    })
  })
  context.on('page', async (page) => {
    if (await page.opener()) await page.close().catch(() => undefined)
  })
}

function answerFor(route: Route): Answer | undefined {
  try {
    return pages.get(route.request().frame().page())
  } catch {
    return undefined // the first request of a window that the page itself opened
  }
}

function watch(page: Page): void {
  page.on('pageerror', (error) => complain(`a page threw ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('websocket', (socket) => complain(`a page opened a socket to ${socket.url()}`))
  page.on('download', (download) => complain(`a page began a download: ${download.suggestedFilename()}`))
  page.on('dialog', (dialog) => {
    complain(`a page showed ${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
}

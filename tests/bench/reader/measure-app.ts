import type { Browser, Page } from 'playwright-core'
import { median, percentile } from '../support/statistics.ts'
import { addedAfter, paintedAfter, scrollFrames, sizeOf } from './in-page.ts'
import type { LongArticle } from './make-long-articles.ts'
import { rendererMB } from './open-browser.ts'
import type { ReadingFigures } from './reading-figures.ts'

const additions = 15

/** Measures the built app with one article of a project, from its own address on. */
export async function measureApp(
  browser: Browser,
  address: string,
  folder: string,
  { articleId, highlights }: LongArticle,
): Promise<ReadingFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const welcome = await context.newPage()
  await welcome.goto(address)
  await welcome.waitForURL((url) => !url.search.includes('token'))
  const { origin } = new URL(welcome.url())
  await welcome.close()
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`))
  await page.goto(`${origin}/#/open?project=${encodeURIComponent(folder)}`)
  await page
    .getByText(/articles? · /)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.waitForTimeout(500)

  const go = (hash: string) => `location.hash = ${JSON.stringify(hash)}`
  const isPainted = `document.querySelector('.reader-text [data-block]') !== null &&
    document.querySelector('.reader-panel h2')?.textContent.startsWith('${highlights} ')`
  const paint = await paintedAfter(page, go(`#/read/${articleId}`), isPainted)
  await page.waitForTimeout(1_000)
  const frames = await scrollFrames(page, '.reader-scroll')
  await page.evaluate(go('#/library'))
  await page.getByRole('grid').first().waitFor()
  await page.waitForTimeout(500)
  const again = await paintedAfter(page, go(`#/read/${articleId}`), isPainted)
  await page.waitForTimeout(500)
  const session = await context.newCDPSession(page)
  const { heapMB, elements } = await sizeOf(page, session)
  const rss = await rendererMB(await browser.newBrowserCDPSession())

  const adds: number[] = []
  for (let number = 1; number <= additions; number++) {
    await selectWords(page, number)
    await page.getByRole('group', { name: 'Mark the selected words' }).waitFor()
    const press = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyH', key: 'h', bubbles: true, cancelable: true }))`
    const isAdded = `document.querySelector('.reader-panel h2')?.textContent.startsWith('${highlights + number} ')`
    adds.push(await addedAfter(page, press, isAdded))
    await page.waitForTimeout(300)
  }
  await context.close()
  return {
    paint,
    again,
    add: median(adds),
    addWorst: Math.max(...adds),
    scroll: percentile(frames, 0.95),
    heap: heapMB,
    rss,
    elements,
  }
}

/** Selects a few words by mouse, other words each time. */
async function selectWords(page: Page, number: number): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const runs = [...document.querySelectorAll('.reader-text [data-start]')]
    const run = runs.filter((each) => (each.textContent?.length ?? 0) > 14)[wanted * 2]
    if (!run?.firstChild) throw new Error('there are no words to select')
    run.scrollIntoView({ block: 'center' })
    const range = document.createRange()
    range.setStart(run.firstChild, 1)
    range.setEnd(run.firstChild, 12)
    const box = range.getClientRects()[0]
    if (!box) throw new Error('the words are not on the screen')
    return { x: box.left, y: box.top + box.height / 2, width: box.width }
  }, number)
  await page.mouse.move(place.x, place.y)
  await page.mouse.down()
  await page.mouse.move(place.x + place.width, place.y, { steps: 3 })
  await page.mouse.up()
}

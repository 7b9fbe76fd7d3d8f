import type { Browser } from 'playwright-core'
import { median, percentile } from '../support/statistics.ts'
import { addedAfter, paintedAfter, scrollFrames, sizeOf } from './in-page.ts'
import type { LongArticle } from './make-long-articles.ts'
import { rendererMB } from './open-browser.ts'
import type { ReadingFigures } from './reading-figures.ts'

const additions = 15

/**
 * Measures one of the pages beside this file, which set `window.reader`: `show(blocks)` puts the text there, `mark(marks)`
 * marks it, `isDone()` says whether that is drawn, `count()` how many are.
 */
export async function measurePage(browser: Browser, html: string, article: LongArticle): Promise<ReadingFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`))
  await page.setContent(html)
  await page.evaluate(`window.article = ${JSON.stringify({ blocks: article.blocks, marks: article.marks })}`)
  const paint = await paintedAfter(page, 'reader.show(article.blocks), reader.mark(article.marks)', 'reader.isDone()')
  await page.waitForTimeout(1_000)
  const frames = await scrollFrames(page, '#scroll')
  const session = await context.newCDPSession(page)
  const { heapMB, elements } = await sizeOf(page, session)
  const rss = await rendererMB(await browser.newBrowserCDPSession())
  const adds: number[] = []
  for (let number = 1; number <= additions; number++) {
    await page.evaluate(
      `document.querySelectorAll('[data-block]')[${number % article.blocks.length}].scrollIntoView({ block: 'center' })`,
    )
    await page.waitForTimeout(300)
    const target = { blockId: article.blocks[number % article.blocks.length]?.id, startUtf16: 1, endUtf16: 12 }
    const mark = JSON.stringify([{ id: `added-${number}`, target: [target] }])
    adds.push(await addedAfter(page, `reader.mark(${mark})`, 'reader.isDone()'))
  }
  await context.close()
  return {
    paint,
    again: Number.NaN,
    add: median(adds),
    addWorst: Math.max(...adds),
    scroll: percentile(frames, 0.95),
    heap: heapMB,
    rss,
    elements,
  }
}

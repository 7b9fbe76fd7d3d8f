import type { CDPSession, Page } from 'playwright-core'

// What is measured in the page itself. Given as text: the app's pages allow no code that is made from text inside them.

/** Milliseconds from `act` to the second frame after `isThere` holds; both are expressions of the page. */
export function paintedAfter(page: Page, act: string, isThere: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    const before = performance.now()
    const frame = (next) => requestAnimationFrame(next)
    const look = () => ((${isThere}) ? frame(() => frame(() => done(performance.now() - before))) : frame(look))
    ;(${act})
    look()
  })`)
}

/** Milliseconds from `act` to the end of the frame in which `isThere` holds for the first time. */
export function addedAfter(page: Page, act: string, isThere: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    const before = performance.now()
    const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)))
    const observer = new MutationObserver(() => {
      if (!(${isThere})) return
      observer.disconnect()
      painted()
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    ;(${act})
    if ((${isThere})) { observer.disconnect(); painted() }
  })`)
}

/** Scrolls an element through its text, 120 steps of 400 px, one a frame; the times of the frames in ms. */
export function scrollFrames(page: Page, selector: string): Promise<number[]> {
  return page.evaluate<number[]>(`new Promise((done) => {
    const scroller = document.querySelector(${JSON.stringify(selector)})
    const frames = []
    let before = performance.now()
    scroller.scrollTop = 0
    const step = () => {
      const now = performance.now()
      frames.push(now - before)
      before = now
      scroller.scrollTop += 400
      if (frames.length < 121) requestAnimationFrame(step)
      else done(frames.slice(1))
    }
    requestAnimationFrame(step)
  })`)
}

/** The heap of the page after a collection, MB (10⁶ bytes), and how many elements it has. */
export async function sizeOf(page: Page, session: CDPSession): Promise<{ heapMB: number; elements: number }> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { heapMB: usedSize / 1e6, elements: await page.evaluate<number>('document.querySelectorAll("*").length') }
}

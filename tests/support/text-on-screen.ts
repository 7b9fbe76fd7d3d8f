import type { Page } from 'playwright-core'

// Where characters of the article stand on the screen, and what is selected there: for texts in any direction.

/** A point of the window, px. */
export interface ScreenPoint {
  x: number
  y: number
}

/** Where words begin and end on the screen, a hair inside their first and last character, or in the middle of it: between a run to the right and one to the left, the same line is two places. */
export function edgesOf(
  page: Page,
  words: string,
  where: 'edge' | 'middle' = 'edge',
): Promise<{ from: ScreenPoint; to: ScreenPoint }> {
  return page.evaluate(
    ([wanted, place]) => {
      for (const block of document.querySelectorAll('.reader-text [data-block]')) {
        const start = block.textContent?.indexOf(wanted) ?? -1
        if (start === -1) continue
        block.scrollIntoView({ block: 'center' })
        const rectAt = (offset: number): DOMRect => {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
          let passed = 0
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.nodeValue?.length ?? 0
            if (offset < passed + length) {
              const range = document.createRange()
              range.setStart(node, offset - passed)
              range.setEnd(node, offset - passed + 1)
              return range.getBoundingClientRect()
            }
            passed += length
          }
          throw new Error('the words end after the text')
        }
        const inside = 1.2
        const edge = (offset: number, side: 'start' | 'end'): { x: number; y: number } => {
          const rect = rectAt(offset)
          if (place === 'middle') return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
          const isLeftToRight = /[\p{Script=Latin}\p{Nd}]/u.test(block.textContent?.charAt(offset) ?? '')
          const isAtLeft = isLeftToRight === (side === 'start')
          return { x: isAtLeft ? rect.left + inside : rect.right - inside, y: rect.top + rect.height / 2 }
        }
        return { from: edge(start, 'start'), to: edge(start + wanted.length - 1, 'end') }
      }
      throw new Error(`‘${wanted}’ does not stand in one block of the text`)
    },
    [words, where] as const,
  )
}

/** Drags the mouse over words of the article. */
export async function dragOver(page: Page, words: string): Promise<void> {
  await edgesOf(page, words)
  await page.waitForTimeout(150) // blocks that came into view take their heights
  const { from, to } = await edgesOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

/** The text of the article on the page, block by block. */
export function textOnPage(page: Page): Promise<(string | null)[]> {
  return page.locator('.reader-text [data-block]').allTextContents()
}

/** What the page's own selection says. */
export function selectedOnPage(page: Page): Promise<string> {
  return page.evaluate(() => window.getSelection()?.toString() ?? '')
}

/** The words of the highlights in the list beside the text. */
export function listedHighlights(page: Page): Promise<(string | null)[]> {
  return page.locator('.reader-list .reader-card-quote').allTextContents()
}

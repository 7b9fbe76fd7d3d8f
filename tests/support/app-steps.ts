import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

// Steps of the journey, as a person takes them: by what is written on the screen, with the mouse and the keys.

/** The file that the page offers to keep when `act` is done, as bytes. */
export async function downloadedBy(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), act()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Chooses files in the file chooser that `act` opens. */
export async function chooseFiles(page: Page, files: string | string[], act: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
  await chooser.setFiles(files)
}

/** Makes a project from the welcome screen. */
export async function makeProject(page: Page, title: string, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'New project…' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  const field = page.getByRole('textbox', { name: 'Folder' })
  await expect.poll(() => field.inputValue()).not.toBe('') // the app suggests one, which would come in between
  await field.fill(folder)
  await page.getByRole('button', { name: 'Make the project' }).click()
  await page.getByRole('button', { name: `Project menu: ${title}` }).waitFor()
}

/** Drags the mouse over the words, which must stand once in the element. */
export async function selectWithMouse(page: Page, within: Locator, words: string): Promise<void> {
  const place = await whereItStays(within, words)
  await page.mouse.move(place.from.x, place.from.y)
  await page.mouse.down()
  await page.mouse.move((place.from.x + place.to.x) / 2, place.to.y, { steps: 4 })
  await page.mouse.move(place.to.x, place.to.y, { steps: 4 })
  await page.mouse.up()
}

/** Where the words are once they no longer move: what comes into view after scrolling, or late, shifts them. */
async function whereItStays(within: Locator, words: string) {
  let before = await placeOf(within, words)
  for (;;) {
    await within.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))))
    const place = await placeOf(within, words)
    if (JSON.stringify(place) === JSON.stringify(before)) return place
    before = place
  }
}

/** Scrolls to the words and says where they begin and end in the window. */
function placeOf(within: Locator, words: string) {
  return within.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text)
      text += node.nodeValue
    }
    const start = text.indexOf(wanted)
    if (start === -1 || text.indexOf(wanted, start + 1) !== -1)
      throw new Error(`‘${wanted}’ does not stand once in the text`)
    const pointAt = (offset: number, isEnd: boolean) => {
      let passed = 0
      for (const node of nodes) {
        const length = node.nodeValue?.length ?? 0
        if (offset < passed + length || (isEnd && offset === passed + length)) {
          const range = document.createRange()
          const at = offset - passed
          range.setStart(node, isEnd ? at - 1 : at)
          range.setEnd(node, isEnd ? at : at + 1)
          node.parentElement?.scrollIntoView({ block: 'center' })
          const box = range.getBoundingClientRect()
          const isRtl = getComputedStyle(node.parentElement ?? document.body).direction === 'rtl'
          return { x: isEnd === isRtl ? box.left : box.right, y: box.top + box.height / 2 }
        }
        passed += length
      }
      throw new Error('the words end after the text')
    }
    pointAt(start, false)
    return { from: pointAt(start, false), to: pointAt(start + wanted.length, true) }
  }, words)
}

/** Runs a command by its name, through the palette. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  const field = page.getByRole('searchbox', { name: 'Find and run' })
  await field.fill(label)
  await page.getByRole('menuitem', { name: label }).first().waitFor()
  await page.keyboard.press('Enter')
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { downloadedBy, selectWithMouse } from '../support/app-steps.ts'
import { seriousFindings } from '../support/axe.ts'
import { readPdf } from '../support/pdf-text.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// The preview of the dossier: its pages, drawn by the app itself, so that every shell shows them alike.

const pictures = process.env.SCREENSHOTS

afterAll(closeTestBrowser)

/** The Pages dialog of the sample, once its first page has its text. */
async function openPages(options: Parameters<typeof openSample>[0]) {
  const sample = await openSample(options)
  await sample.page.getByRole('link', { name: 'Dossier' }).click()
  await sample.page.getByRole('button', { name: 'Pages' }).click()
  const dialog = sample.page.getByRole('dialog', { name: 'Pages' })
  await dialog.getByText(/^Page 1 of \d+$/).waitFor({ timeout: 60_000 })
  await dialog.locator('.textLayer').getByText('Between Islamabad and Kabul').first().waitFor()
  const look = async (name: string) => {
    if (!pictures) return
    await mkdir(pictures, { recursive: true })
    for (const [width, height] of [
      [1024, 700],
      [1440, 900],
    ] as const) {
      await sample.page.setViewportSize({ width, height })
      await sample.page.waitForTimeout(1_000) // drawn anew
      const path = join(pictures, `pages-${name}-${options?.colorScheme}-${width}.png`)
      await sample.page.screenshot({ path })
    }
  }
  return { ...sample, dialog, look }
}

/** The names of what has this role for a screen reader, in Chromium's own tree. */
async function namesRead(page: Page, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => String(node.name?.value))
}

it.each([
  { colorScheme: 'light', deviceScaleFactor: 1 },
  { colorScheme: 'dark', deviceScaleFactor: 2 },
] as const)(
  'shows the pages of the dossier to read, search and copy from ($colorScheme, $deviceScaleFactor×)',
  async (options) => {
    const { page, dialog, complaints, look } = await openPages(options)
    const sheets = dialog.locator('.pdf-pages .page')
    expect(await dialog.locator('.pdf-pages canvas').count()).toBeLessThan(await sheets.count())
    const density = await sheets
      .first()
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth)
    expect(density).toBeCloseTo(options.deviceScaleFactor, 1)
    await look('cover')

    for (let press = 0; press < 3; press++) await page.keyboard.press('PageDown')
    await dialog.getByText(/^Page 2 of/).waitFor()
    const entry = dialog.getByRole('link', { name: /^The Iranian offer \d+$/ })
    const target = Number((await entry.getAttribute('aria-label'))?.match(/\d+$/)?.[0])
    await look('contents')
    expect(await seriousFindings(page)).toEqual([])
    await entry.click()
    await dialog.getByText(new RegExp(`^Page ${target} of`)).waitFor()
    const section = sheets.nth(target - 1)
    const heading = section.locator('.textLayer').getByText('The Iranian offer', { exact: true })
    await expect.poll(() => heading.evaluate((words) => words.getBoundingClientRect().top)).toBeLessThan(400)
    await expect.poll(() => section.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true)
    await expect.poll(() => namesRead(page, 'heading')).toContain('The Iranian offer')
    await look('section')

    const words = 'Those two failed, and so Iran became the last resort.'
    await selectWithMouse(page, section.locator('.textLayer'), words)
    expect(await page.evaluate(() => String(getSelection()))).toBe(words)
    await look('selected')

    const percent = async () => Number.parseInt(await dialog.getByLabel('Zoom', { exact: true }).innerText(), 10)
    const width = () => section.evaluate((sheet) => sheet.clientWidth)
    const fitted = { percent: await percent(), width: await width() }
    await page.keyboard.press('+')
    await expect.poll(percent).toBeGreaterThan(fitted.percent)
    expect(await width()).toBeGreaterThan(fitted.width)
    await dialog.getByRole('button', { name: 'Zoom out' }).click()
    await dialog.getByRole('button', { name: 'Zoom out' }).click()
    await expect.poll(percent).toBeLessThan(fitted.percent)
    await look('small')
    await page.keyboard.press('0')
    await expect.poll(percent).toBe(fitted.percent)
    await dialog.getByText(new RegExp(`^Page ${target} of`)).waitFor()

    expect(await seriousFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  },
  180_000,
)

it('leads by keys from a note number to its note, while showing as many pages as are saved', async () => {
  const { page, dialog, complaints } = await openPages({})
  const sheets = dialog.locator('.pdf-pages .page')
  const focusedSheet = () =>
    page.evaluate(() => Number(document.activeElement?.closest('.page')?.getAttribute('data-page-number')))
  await dialog.getByRole('link', { name: /^Open questions/ }).press('Enter')
  await expect.poll(focusedSheet).toBeGreaterThan(2)
  const from = await focusedSheet()
  await sheets
    .nth(from - 1)
    .getByRole('link', { name: /^Note \d+$/ })
    .last()
    .press('Enter')
  await expect.poll(focusedSheet).toBeGreaterThan(from)
  await sheets
    .nth((await focusedSheet()) - 1)
    .getByRole('link', { name: /^Back to the text/ })
    .last()
    .press('Enter')
  await expect.poll(focusedSheet).toBe(from)

  const count = await sheets.count()
  const saved = await downloadedBy(page, () => dialog.getByRole('button', { name: 'Save as PDF' }).click())
  expect((await readPdf(saved)).pages.length).toBe(count)
  await page.keyboard.press('+') // closed while it draws
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
}, 120_000)

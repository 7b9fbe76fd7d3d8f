import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { homedir, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../main/adapters/printer/find-chromium.ts'
import { makeProject } from '../make-project/make-project.ts'
import { shown } from '../support/statistics.ts'

// npm run build && npm run bench app [-- --articles 10000] [--project DIR] [--pictures DIR]
// The built app on the loopback host, in a browser, on a large project: how long a person waits for each step.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    /** A project that is there already; it is not changed. */
    project: { type: 'string' },
    pictures: { type: 'string' },
  },
})
const cli = resolve('out/main/cli.js')
if (!existsSync(cli)) throw new Error('The app is not built: run npm run build first.')
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))

/** A copy to be changed; texts and originals are lent by the one it is made from. */
function copyOf(project: string): string {
  const copy = join(work, 'copy')
  mkdirSync(copy)
  for (const part of ['project.json', 'ops']) cpSync(join(project, part), join(copy, part), { recursive: true })
  for (const part of ['articles', 'files']) symlinkSync(join(project, part), join(copy, part))
  return copy
}

const project = values.project ? resolve(values.project) : join(work, 'project')
if (!existsSync(project)) makeProject({ folder: project, articles: Number(values.articles), highlights: 10, seed: 1 })
const folder = copyOf(project)
const args = [cli, 'serve', '--no-open', '--json', '--data', join(work, 'data')]
const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
const backendMB = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))?.[1]) / 1e3
const results: [string, number, number][] = []

async function step(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  const before = performance.now()
  await act()
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
  results.push([name, performance.now() - before, backendMB()])
  console.log(
    `${name}: ${shown(results.at(-1)?.[1] ?? 0)} ms, backend ${shown(backendMB())} MB, load ${shown(loadavg()[0] ?? 0)}`,
  )
  if (!values.pictures) return
  mkdirSync(values.pictures, { recursive: true })
  const number = String(results.length).padStart(2, '0')
  await page.screenshot({ path: join(values.pictures, `${number}-${name.replaceAll(/[^a-z]+/gi, '-')}.png`) })
}

async function drive(page: Page, origin: string): Promise<void> {
  const grid = page.getByRole('grid').first()
  await step(page, 'open until the Library shows', async () => {
    await page.goto(`${origin}/#/open?project=${encodeURIComponent(folder)}`)
    await page
      .getByText(/articles · /)
      .first()
      .waitFor({ timeout: 60_000 })
    await grid.getByRole('row').nth(5).waitFor()
  })
  await step(page, 'scroll the Library to its middle', async () => {
    await grid.evaluate((element) => {
      const scroller =
        [element, ...element.querySelectorAll('*')].find((each) => each.scrollHeight > each.clientHeight * 3) ?? element
      scroller.scrollTop = scroller.scrollHeight / 2
    })
    await page.waitForTimeout(50)
    await grid.getByRole('row').nth(5).waitFor()
  })
  await step(page, 'sort the Library by outlet', () => page.getByRole('columnheader', { name: /Outlet/ }).click())
  await step(page, 'filter the Library by two letters', async () => {
    await page.getByRole('searchbox').first().fill('ch')
    await page.waitForTimeout(50)
  })
  await step(page, 'clear the filter', () => page.getByRole('searchbox').first().fill(''))
  await step(page, 'open an article', async () => {
    await grid.getByRole('row').nth(4).getByRole('gridcell').nth(1).dblclick()
    await page.getByLabel('Text of the article').waitFor()
    await page.getByRole('complementary', { name: 'Highlights' }).waitFor()
  })
  const text = page.getByLabel('Text of the article')
  await step(page, 'select words until the popover shows', async () => {
    await selectWords(page)
    await page.getByRole('group', { name: 'Mark the selected words' }).waitFor()
  })
  const count = await text.locator('mark').count()
  await step(page, 'mark them until it is painted', async () => {
    await page.keyboard.press('h')
    await page.waitForFunction((before) => document.querySelectorAll('mark').length > before, count, {
      timeout: 20_000,
    })
  })
  await page.waitForTimeout(3_000)
  await selectWords(page)
  const popover = page.getByRole('group', { name: 'Mark the selected words' })
  await popover.waitFor()
  await step(page, 'open the tag field and type two letters', async () => {
    await page.keyboard.press('a')
    await page.keyboard.type('ma')
    await popover.getByRole('option').first().waitFor()
  })
  await step(page, 'take the first tag until it is painted', async () => {
    const before = await text.locator('mark').count()
    await page.keyboard.press('Enter')
    await page.waitForFunction((known) => document.querySelectorAll('mark').length > known, before, { timeout: 20_000 })
  })
  await page.waitForTimeout(3_000)
  await step(page, 'events table', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/events'
    })
    await page.getByRole('row').nth(5).waitFor({ timeout: 60_000 })
  })
  await step(page, 'open an event', async () => {
    await page.getByRole('row').nth(3).getByRole('gridcell').first().click()
    await page.getByRole('complementary').first().waitFor()
  })
  await step(page, 'actors table', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/actors'
    })
    await page.getByRole('row').nth(5).waitFor({ timeout: 60_000 })
  })
  const mentions = page.getByRole('columnheader', { name: /Mentions/ })
  await mentions.click()
  await step(page, 'sort the actors by mentions', () => mentions.click())
  await step(page, 'open the most mentioned actor', async () => {
    await page.getByRole('row').nth(1).getByRole('gridcell').first().click()
    await page.getByText(/^[0-9]+ in [0-9]+ articles$/).waitFor({ timeout: 60_000 })
  })
  await step(page, 'dossier', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/dossier'
    })
    await page.locator('[contenteditable=true]').first().waitFor({ timeout: 60_000 })
  })
  await step(page, 'type a letter in the dossier', async () => {
    await page.locator('[contenteditable=true] p').last().click()
    await page.keyboard.type('x')
  })
  await step(page, 'search the evidence', async () => {
    await page
      .getByRole('complementary', { name: /Evidence/ })
      .getByRole('searchbox')
      .fill('tra')
    await page.waitForTimeout(100)
  })
}

async function selectWords(page: Page): Promise<void> {
  const place = await page.getByLabel('Text of the article').evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || element.closest('mark') || (node.nodeValue?.length ?? 0) < 60) continue
      element.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, 8)
      range.setEnd(node, 24)
      const box = range.getClientRects()[0]
      if (box && box.width > 40)
        return {
          from: { x: box.left + 1, y: box.top + box.height / 2 },
          to: { x: box.right - 1, y: box.top + box.height / 2 },
        }
    }
    throw new Error('there are no unmarked words')
  })
  await page.mouse.move(place.from.x, place.from.y)
  await page.mouse.down()
  await page.mouse.move(place.to.x, place.to.y, { steps: 6 })
  await page.mouse.up()
}

try {
  const [line = ''] = (await once(createInterface({ input: host.stdout }), 'line')) as string[]
  const platform = { platform: process.platform, env: process.env, home: homedir() }
  const chromiums = findChromium(platform, process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null).found
  const { value: found } = await chromiums[Symbol.asyncIterator]().next()
  if (!found) throw new Error('There is no Chromium to drive.')
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(40_000)
  const welcome = await context.newPage()
  await welcome.goto(JSON.parse(line).url)
  await welcome.waitForURL((url) => !url.search.includes('token'))
  const { origin } = new URL(welcome.url())
  await welcome.close()
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`))
  try {
    await drive(page, origin)
  } finally {
    if (values.pictures) await page.screenshot({ path: join(values.pictures, 'last.png') })
    await browser.close()
  }
  console.log('\n| | ms | backend, MB |\n|---|---|---|')
  for (const [name, ms, memory] of results) console.log(`| ${name} | ${shown(ms)} | ${shown(memory)} |`)
} finally {
  host.kill()
  await once(host, 'close')
  rmSync(work, { recursive: true, force: true })
}

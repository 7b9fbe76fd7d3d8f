import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../main/adapters/printer/find-chromium.ts'
import { makeProject } from '../make-project/make-project.ts'
import { median, shown } from '../support/statistics.ts'

// npm run build && npm run bench tags [-- --tags 5000] [--rounds 5]
// The tag field with thousands of actors, events and themes: from each key to the lines for it painted, in the built app
// on the loopback host. Beside it, in the same page, a bare filter of as many names by `includes` with eight lines drawn:
// what a list without aliases, typing slips, order of use or a core to ask would take.

const { values } = parseArgs({
  options: { tags: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '5' } },
})
const cli = resolve('out/main/cli.js')
if (!existsSync(cli)) throw new Error('The app is not built: run npm run build first.')
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const folder = join(work, 'project')
const tags = Number(values.tags)
makeProject({
  folder,
  articles: 500,
  highlights: 10,
  seed: 1,
  codebook: { actors: tags * 0.4, events: tags * 0.4, themes: tags * 0.2 },
})
const args = [cli, 'serve', '--no-open', '--json', '--data', join(work, 'data')]
const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })

/** What is typed each round: beginnings, a part within, a slip of the hand, a name nobody bears. */
const typed = ['mara', 'talks', 'tarl', 'zzyzx quorum']

/** Milliseconds from each key to its lines painted, as the page sees it: the key's own time to the frame after. */
async function typeInto(page: Page, text: string): Promise<number[]> {
  const found: number[] = []
  for (const letter of text) {
    const painted = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const onKey = (event: KeyboardEvent) => {
            const look = () => {
              const list = document.querySelector('.reader-popover .reader-options')
              if (list?.getAttribute('aria-busy') !== 'false') return requestAnimationFrame(look)
              const channel = new MessageChannel() // its message comes after the frame is painted
              channel.port1.onmessage = () => done(performance.now() - event.timeStamp)
              return requestAnimationFrame(() => channel.port2.postMessage(null))
            }
            requestAnimationFrame(look)
          }
          window.addEventListener('keydown', onKey, { capture: true, once: true })
        }),
    )
    await page.evaluate(() => 0) // the listener is there
    await page.keyboard.type(letter)
    found.push(await painted)
  }
  return found
}

/** The same of a bare filter of as many made-up names. */
function bareFilter(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (total) => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const names = Array.from({ length: total }, (_, index) =>
      Array.from({ length: 14 }, (_each, at) => letters[(index * 7 + at * at * 3 + (index >> at)) % 26]).join(''),
    )
    const list = document.body.appendChild(document.createElement('ul'))
    const took: number[] = []
    for (const query of ['m', 'ma', 'mar', 't', 'ta', 'tal', 'z', 'zz']) {
      const began = performance.now()
      const lines = names.filter((name) => name.includes(query)).slice(0, 8)
      list.replaceChildren(...lines.map((name) => Object.assign(document.createElement('li'), { textContent: name })))
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
      took.push(performance.now() - began)
    }
    list.remove()
    return took
  }, count)
}

const percentile = (all: readonly number[], share: number) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0

async function drive(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/open?project=${encodeURIComponent(folder)}`)
  await page
    .getByText(/articles · /)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.keyboard.press('Alt+Digit2')
  await page.locator('.reader-chooser-page a').nth(3).click()
  await page.getByLabel('Text of the article').waitFor()
  await page.waitForTimeout(2_000)
  await page.keyboard.press('KeyJ') // a highlight of the article
  await page.locator('mark[data-active]').first().waitFor()
  const first: number[] = []
  const after: number[] = []
  const applied: number[] = []
  const bare: number[] = []
  for (let round = 0; round < Number(values.rounds); round++) {
    await page.keyboard.press('KeyA')
    const popover = page.getByRole('group', { name: 'Tag the highlight' })
    await popover.waitFor()
    for (const text of typed) {
      // An answer that was given before is shown from memory: what is measured here is asked for.
      const [one = 0, ...rest] = await typeInto(page, `${text}${round || ''}`)
      first.push(one)
      after.push(...rest)
      await page.keyboard.press('Control+KeyA')
      await page.keyboard.press('Backspace')
      await page.waitForTimeout(100)
    }
    const chips = await popover.locator('.tag-remove').count()
    await page.keyboard.type(`made in round ${round}`)
    const began = performance.now()
    await page.keyboard.press('Alt+KeyT')
    await page.waitForFunction(
      (before) => document.querySelectorAll('.reader-popover .tag-remove').length > before,
      chips,
      { polling: 'raf' },
    )
    applied.push(performance.now() - began)
    await page.keyboard.press('Escape')
    bare.push(...(await bareFilter(page, tags)))
    console.log(`round ${round + 1} of ${values.rounds}, load ${shown(loadavg()[0] ?? 0)}`)
  }
  const line = (name: string, all: readonly number[]) =>
    console.log(
      `| ${name} | ${all.length} | ${shown(median(all))} | ${shown(percentile(all, 0.95))} | ${shown(Math.max(...all))} |`,
    )
  console.log(`\n| ${tags} tags, ms | keys | median | p95 | most |\n|---|---|---|---|---|`)
  line('first key of a word until its lines are painted', first)
  line('each further key', after)
  line('a new theme put on, until its chip is painted', applied)
  line(`bare filter of ${tags} names`, bare)
}

try {
  const [address] = await once(createInterface({ input: host.stdout }), 'line')
  const { url } = JSON.parse(String(address))
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
  const welcome = await context.newPage()
  await welcome.goto(url)
  await welcome.waitForURL((now) => !now.search.includes('token'))
  await drive(await context.newPage(), new URL(url).origin).finally(() => browser.close())
} finally {
  host.kill()
  await once(host, 'close')
  rmSync(work, { recursive: true, force: true })
}

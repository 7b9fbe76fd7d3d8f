import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../main/adapters/printer/find-chromium.ts'
import type { LoopbackLimits } from '../../main/web/start-loopback-host.ts'
import { aLoopbackHost, aRenderer } from './a-loopback-host.ts'

// What only a browser can tell: which cookies it sends when, what a policy stops, under which name a file is kept.

let browser: Browser | null = null
beforeAll(async () => {
  const { platform, env } = process
  const { found } = findChromium({ platform, env, home: homedir() }, env.MEDIATION_NOTEBOOK_CHROMIUM ?? null)
  for await (const { executablePath, env: needed } of found) {
    browser = await chromium.launch({
      executablePath,
      env: { ...env, ...needed },
      chromiumSandbox: process.getuid?.() !== 0,
    })
    return
  }
}, 60_000)
afterAll(() => browser?.close())

const script = `new WebSocket('ws://' + location.host + '/rpc').onopen = () => { document.title = 'Connected' }`

async function anApp(limits: Partial<LoopbackLimits> = {}) {
  const rendererFolder = await aRenderer('<!doctype html><title>The app</title><script src="/app.js"></script>')
  await writeFile(join(rendererFolder, 'app.js'), script)
  return aLoopbackHost({ rendererFolder, limits })
}

/** A page of another site with a link on it. */
async function aForeignPage(address: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<a href="${address}">Open</a>`)
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}/` // another site than 127.0.0.1
}

async function aPage(open: Browser): Promise<Page> {
  const context = await open.newContext()
  onTestFinished(() => context.close())
  return context.newPage()
}

for (const way of ['typed', 'followed from another site'] as const)
  test(`an address that is ${way} leads into the app, with its fragment and without its token`, async ({ skip }) => {
    if (!browser) return skip('there is no Chromium on this machine')
    const host = await anApp()
    const page = await aPage(browser)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    const address = `${host.freshAddress()}#/open?project=%2Fa`
    if (way === 'typed') await page.goto(address)
    else {
      await page.goto(await aForeignPage(address))
      await page.click('a')
    }
    await expect.poll(() => page.title()).toBe('Connected')
    expect(page.url()).toBe(`http://127.0.0.1:${host.port}/#/open?project=%2Fa`)
    expect(complaints).toEqual([])
  })

test('files go in, come out under their name, and are shown in a frame', async ({ skip }) => {
  if (!browser) return skip('there is no Chromium on this machine')
  const host = await anApp()
  const page = await aPage(browser)
  await page.goto(host.freshAddress())
  await expect.poll(() => page.title()).toBe('Connected')
  const post = (path: string, body = '') =>
    page.evaluate<{ path: string; url: string }>(
      `fetch(${JSON.stringify(path)}, { method: 'POST', body: ${JSON.stringify(body)} }).then((answer) => answer.json())`,
    )
  const name = 'گزارش صلح.html' // Chromium itself turns the joiner of ‘میانجی‌گری’ into `_`
  const { path } = await post(`/uploads?name=${encodeURIComponent(name)}`, 'متن')
  expect(await readFile(path, 'utf8')).toBe('متن')

  const reserved = await post(`/downloads?name=${encodeURIComponent(name)}`)
  await writeFile(reserved.path, '<title>x</title><p id="shown">Shown</p><script>document.title = "ran"</script>')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(`location.assign(${JSON.stringify(reserved.url)})`),
  ])
  expect(download.suggestedFilename()).toBe(name)

  await page.evaluate(
    `{ const frame = document.createElement('iframe'); frame.src = ${JSON.stringify(`${reserved.url}?inline=1`)}; document.body.append(frame) }`,
  )
  await expect
    .poll(() =>
      page
        .frames()[1]
        ?.textContent('#shown')
        .catch(() => null),
    )
    .toBe('Shown')
  expect(await page.frames()[1]?.title()).toBe('x')
})

test('a page hears why its file was refused', async ({ skip }) => {
  if (!browser) return skip('there is no Chromium on this machine')
  const host = await anApp({ uploadBytes: 1_000_000 })
  const page = await aPage(browser)
  await page.goto(host.freshAddress())
  await expect.poll(() => page.title()).toBe('Connected')
  const upload = `fetch('/uploads?name=a', { method: 'POST', body: new Blob([new Uint8Array(30_000_000)]) })`
  expect(await page.evaluate(`${upload}.then((answer) => answer.json())`)).toEqual({
    code: 'fileTooLarge',
    data: { file: 'a', bytes: 30_000_000, limitBytes: 1_000_000 },
  })
})

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, onTestFailed, onTestFinished } from 'vitest'
import { findChromium } from '../../main/adapters/printer/find-chromium.ts'
import { ownHome } from './own-home.ts'

const root = resolve(import.meta.dirname, '../..')

/** The built app, serving to a browser. */
export interface RunningApp {
  process: ChildProcess
  /** The address that was printed when it was ready, or, after Enter, the next one. */
  nextAddress(): Promise<string>
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts the built app and waits until it prints its address. It ends with the test. */
export async function startApp(dataFolder: string, ...more: string[]): Promise<RunningApp> {
  if (!existsSync(resolve(root, 'out/renderer/index.html')))
    throw new Error('The app is not built: run npm run build first.')
  const args = [resolve(root, 'out/main/cli.js'), 'serve', '--no-open', '--json', '--data', dataFolder, ...more]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], env: ownHome(dataFolder) })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const addresses: string[] = []
  let given = 0
  createInterface({ input: child.stdout }).on('line', (line) => addresses.push(JSON.parse(line).url))
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await ended
  }
  onTestFinished(() => stop())
  const nextAddress = async () => {
    if (given > 0) child.stdin.write('\n')
    await expect.poll(() => addresses.length, { timeout: 20_000 }).toBeGreaterThan(given)
    return addresses[given++] ?? ''
  }
  return { process: child, nextAddress, stop }
}

let browser: Promise<Browser> | null = null

async function launch(): Promise<Browser> {
  for await (const { executablePath, env } of findChromium(
    { platform: process.platform, env: process.env, home: homedir() },
    process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null,
  ).found)
    return chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      chromiumSandbox: process.getuid?.() !== 0,
      // Without the first, tools that read the accessibility tree see only what is on the screen.
      args: ['--force-renderer-accessibility', '--disable-background-networking', '--disable-component-update'],
    })
  throw new Error('There is no Chromium to test with: see the README for what this system needs.')
}

/** The browser of this test file; started when first needed. */
export function testBrowser(): Promise<Browser> {
  browser ??= launch()
  return browser
}

/** Ends the browser of this test file. */
export async function closeTestBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = null
}

/** A browser profile of its own, watched: any request outside the app and anything the console calls an error is listed. */
export async function aBrowserContext(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await (await testBrowser()).newContext({ viewport: { width: 1440, height: 900 }, ...options })
  onTestFinished(() => context.close())
  onTestFailed(async () => {
    const folder = process.env.SCREENSHOTS
    if (!folder) return
    for (const [index, page] of context.pages().entries())
      await page.screenshot({ path: resolve(folder, `failed-${index}.png`) }).catch(() => undefined)
  })
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|blob:|data:)/.test(request.url())) complaints.push(`asked for ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(`threw ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
    })
  })
  return { context, complaints }
}

/** A page on the app's next fresh address. */
export async function openApp(app: RunningApp, context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(await app.nextAddress())
  await page.waitForURL((url) => !url.search.includes('token'))
  return page
}

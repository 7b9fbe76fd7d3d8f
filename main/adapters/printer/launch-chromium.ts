import type { Browser } from 'playwright-core'
import { Failure } from '../../../shared/failures.ts'
import type { ChromiumSearch, FoundChromium } from './find-chromium.ts'

const launchLimitMs = 30_000

// No page needs any of this: the one document comes from memory.
const switches = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
]

/**
 * Starts the first browser that will start. Throws `noChromium` where there is none, and `printFailed` with what the
 * first one said where all refused.
 */
export async function launchChromium({ found, searched }: ChromiumSearch, platform: string): Promise<Browser> {
  const refusals: string[] = []
  for await (const candidate of found) {
    try {
      return await launch(candidate)
    } catch (error) {
      refusals.push(`${candidate.executablePath} did not start (${reasonOf(error)})`)
    }
  }
  const [first] = refusals
  if (first !== undefined) throw new Failure('printFailed', { reason: first })
  throw new Failure('noChromium', { searched: [...searched], system: platform })
}

async function launch(candidate: FoundChromium): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  try {
    return await start(candidate, !isRoot)
  } catch (error) {
    if (isRoot || candidate.sandbox === 'required' || !/no usable sandbox/i.test(String(error))) throw error
    return await start(candidate, false)
  }
}

async function start({ executablePath, env }: FoundChromium, chromiumSandbox: boolean): Promise<Browser> {
  const { chromium } = await import('playwright-core') // most calls print nothing, and this takes a while to load
  return chromium.launch({
    executablePath,
    chromiumSandbox,
    args: switches,
    env: { ...process.env, ...env },
    timeout: launchLimitMs,
    // Ending this process is its own affair; the browser ends with the pipe between them.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** What the browser itself said, without Playwright's account of how it was started. */
function reasonOf(error: unknown): string {
  const lines = String(error)
    .split('\n')
    .map((line) => line.replace(/^\s*-?\s*(?:\[pid=\d+\])?(?:\[err\])?\s*/, ''))
  return (
    lines.find((line) => /error while loading|sandbox|FATAL|spawn/i.test(line) && !line.startsWith('<launching>')) ??
    lines[0] ??
    ''
  )
}

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { type Browser, type CDPSession, chromium } from 'playwright-core'
import { findChromium } from '../../../main/adapters/printer/find-chromium.ts'

/** A fresh browser of the one that the tests use. */
export async function openBrowser(): Promise<Browser> {
  const platform = { platform: process.platform, env: process.env, home: homedir() }
  const chromiums = findChromium(platform, process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null).found
  for await (const { executablePath, env } of chromiums)
    return chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-background-networking', '--disable-component-update'],
    })
  throw new Error('There is no Chromium to drive.')
}

/** Resident memory of the largest process that draws pages, MB (10⁶ bytes); NaN where the system does not tell. */
export async function rendererMB(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMB(id))
  return Math.max(...sizes)
}

function residentMB(pid: number): number {
  try {
    return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024) / 1e6
  } catch {
    return Number.NaN // not Linux, or the process has ended
  }
}

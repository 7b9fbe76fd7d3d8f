import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { chromiumCandidates, type Machine, playwrightCache, searchedWords } from './chromium-candidates.ts'
import { developmentChromium } from './development-chromium.ts'

/** A browser to print with. */
export interface FoundChromium {
  executablePath: string
  /** Environment variables that this browser needs and the machine does not set. */
  env: Readonly<Record<string, string>>
  /** Whether it may run without its sandbox where the system offers none. */
  sandbox: 'required' | 'where possible'
}

/** The browsers of this machine, best first, each looked for when it is asked for; and what was searched where there are none. */
export interface ChromiumSearch {
  found: AsyncIterable<FoundChromium>
  searched: readonly string[]
}

/**
 * Looks for a Chromium: only the explicit path where one is given; otherwise Chrome, Chromium and Edge in their usual
 * places, then Playwright's downloads, then, in a development checkout, the test Chromium.
 */
export function findChromium(machine: Machine, explicitPath: string | null): ChromiumSearch {
  if (explicitPath !== null) return { found: existing([explicitPath]), searched: [explicitPath] }
  return { found: search(machine), searched: searchedWords(machine) }
}

async function* search(machine: Machine): AsyncGenerator<FoundChromium> {
  yield* existing(chromiumCandidates(machine))
  const cache = playwrightCache(machine)
  if (cache !== null) yield* existing(await downloadsIn(cache))
  const development = await developmentChromium(machine)
  if (development) yield { ...development, sandbox: 'where possible' }
}

async function* existing(paths: readonly string[]): AsyncGenerator<FoundChromium> {
  for (const executablePath of paths) {
    if (await isExecutable(executablePath)) yield { executablePath, env: {}, sandbox: 'required' }
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

const downloadedFiles = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'headless_shell'],
  ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ...['mac-x64', 'mac-arm64'].flatMap((build) => [
    [`chrome-${build}`, 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    [`chrome-headless-shell-${build}`, 'chrome-headless-shell'],
  ]),
  ['chrome-win', 'chrome.exe'],
  ['chrome-win64', 'chrome.exe'],
  ['chrome-headless-shell-win64', 'chrome-headless-shell.exe'],
]

/** Where the executables of Playwright's downloads would be, newest download first. */
async function downloadsIn(cache: string): Promise<string[]> {
  const folders = await readdir(cache).catch(() => [])
  const build = (folder: string) => Number(folder.split('-').at(-1))
  return folders
    .filter((folder) => /^chromium(?:_headless_shell)?-\d+$/.test(folder))
    .toSorted((a, b) => build(b) - build(a))
    .flatMap((folder) => downloadedFiles.map((file) => join(cache, folder, ...file)))
}

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FoundChromium, findChromium } from '../../../main/adapters/printer/find-chromium.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-chromium-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function browserAt(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, '')
  await chmod(path, 0o755)
  return path
}

async function first(found: AsyncIterable<FoundChromium>): Promise<string | null> {
  for await (const { executablePath } of found) return executablePath
  return null
}

const machine = () => ({
  platform: 'linux' as const,
  env: { PATH: join(folder, 'bin'), PLAYWRIGHT_BROWSERS_PATH: join(folder, 'pw') },
  home: folder,
})

test('an explicit path is the only one that counts', async () => {
  await browserAt(join(folder, 'bin', 'google-chrome-stable'))
  const mine = await browserAt(join(folder, 'mine'))
  expect(await first(findChromium(machine(), mine).found)).toBe(mine)
  const wrong = findChromium(machine(), join(folder, 'none'))
  expect([await first(wrong.found), wrong.searched]).toEqual([null, [join(folder, 'none')]])
})

test('an installed browser comes before a download, and a newer download before an older', async () => {
  await browserAt(join(folder, 'pw', 'chromium-990', 'chrome-linux', 'chrome'))
  const newer = await browserAt(
    join(folder, 'pw', 'chromium_headless_shell-1200', 'chrome-headless-shell-linux64', 'chrome-headless-shell'),
  )
  const downloads = []
  for await (const { executablePath } of findChromium(machine(), null).found) {
    if (executablePath.startsWith(folder)) downloads.push(executablePath)
    if (downloads.length === 2) break
  }
  expect(downloads[0]).toBe(newer)
  const installed = await browserAt(join(folder, 'bin', 'google-chrome-stable'))
  expect(await first(findChromium(machine(), null).found)).toBe(installed)
})

test('a file that cannot be run is no browser', async () => {
  const mine = await browserAt(join(folder, 'mine'))
  await chmod(mine, 0o644)
  await mkdir(join(folder, 'folder'))
  expect(await first(findChromium(machine(), mine).found)).toBeNull()
  expect(await first(findChromium(machine(), join(folder, 'folder')).found)).toBeNull()
})

import { expect, test } from 'vitest'
import { chromiumCandidates, playwrightCache } from '../../../main/adapters/printer/chromium-candidates.ts'

test('on Linux the PATH is searched before the usual places, name by name', () => {
  const found = chromiumCandidates({
    platform: 'linux',
    env: { PATH: '/home/a/bin:relative:/usr/bin' },
    home: '/home/a',
  })
  expect(found.slice(0, 3)).toEqual([
    '/home/a/bin/google-chrome-stable',
    '/usr/bin/google-chrome-stable',
    '/usr/local/bin/google-chrome-stable',
  ])
  expect(found).toContain('/usr/bin/chromium')
  expect(found).toContain('/snap/bin/chromium')
  expect(found).toContain('/opt/microsoft/msedge/msedge')
  expect(found.filter((path) => path.startsWith('relative'))).toEqual([])
})

test('on macOS the applications of everybody and of one person are searched', () => {
  expect(chromiumCandidates({ platform: 'darwin', env: {}, home: '/Users/a' }).slice(0, 2)).toEqual([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ])
})

test('on Windows both program folders and the personal one are searched', () => {
  const env = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
  }
  const found = chromiumCandidates({ platform: 'win32', env, home: 'C:\\Users\\a' })
  expect(found[2]).toBe('C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
  expect(found).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
})

test('Playwright’s downloads are where it was told to put them', () => {
  const cache = (env: Record<string, string>) => playwrightCache({ platform: 'linux', env, home: '/home/a' })
  expect(cache({})).toBe('/home/a/.cache/ms-playwright')
  expect(cache({ XDG_CACHE_HOME: '/c' })).toBe('/c/ms-playwright')
  expect(cache({ PLAYWRIGHT_BROWSERS_PATH: '/b' })).toBe('/b')
  expect(cache({ PLAYWRIGHT_BROWSERS_PATH: '0' })).toBeNull()
})

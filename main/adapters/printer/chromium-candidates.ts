import { posix, win32 } from 'node:path'

/** What the search depends on, so that it can be tested for any machine. */
export interface Machine {
  platform: NodeJS.Platform
  /** Environment variables: `PATH`, `LOCALAPPDATA`, `ProgramFiles`, `PLAYWRIGHT_BROWSERS_PATH`, … */
  env: Readonly<Record<string, string | undefined>>
  home: string
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const linuxPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/run/current-system/sw/bin']
const linuxFiles = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium']
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Where Chrome, Chromium and Edge are usually installed, best first, without looking whether they are. */
export function chromiumCandidates({ platform, env, home }: Machine): string[] {
  switch (platform) {
    case 'darwin':
      return macApps.flatMap((app) =>
        ['/Applications', posix.join(home, 'Applications')].map((folder) =>
          posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app),
        ),
      )
    case 'win32': {
      const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
      return windowsFiles.flatMap((file) => roots.map((root) => win32.join(root, file)))
    }
    default: {
      const onPath = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
      const places = [...new Set([...onPath, ...linuxPlaces])]
      return [...linuxNames.flatMap((name) => places.map((place) => posix.join(place, name))), ...linuxFiles]
    }
  }
}

/** The folder that Playwright downloads its browsers to, or null where it keeps them inside its package. */
export function playwrightCache({ platform, env, home }: Machine): string | null {
  const own = env.PLAYWRIGHT_BROWSERS_PATH
  if (own === '0') return null
  if (own) return own
  switch (platform) {
    case 'darwin':
      return posix.join(home, 'Library', 'Caches', 'ms-playwright')
    case 'win32':
      return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'ms-playwright')
    default:
      return posix.join(env.XDG_CACHE_HOME ?? posix.join(home, '.cache'), 'ms-playwright')
  }
}

/** The places searched in few words, for the person who has to install something. */
export function searchedWords(machine: Machine): string[] {
  const cache = playwrightCache(machine)
  const usual =
    machine.platform === 'linux'
      ? [...linuxNames.map((name) => `${name} on the PATH`), ...linuxFiles]
      : chromiumCandidates(machine)
  return cache === null ? usual : [...usual, cache]
}

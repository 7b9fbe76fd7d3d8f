import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** An environment whose home folder lies beside the app's data: what a test is suggested a folder for is made there. */
export function ownHome(dataFolder: string): NodeJS.ProcessEnv {
  const home = dirname(dataFolder)
  // The test Chromium is unpacked into the cache: once for all tests.
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  return { ...process.env, HOME: home, USERPROFILE: home, XDG_CACHE_HOME: cache }
}

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where Electron's executable is, or that it has to be fetched first, or why it cannot be had. */
export type FoundElectron =
  | { kind: 'found'; executable: string }
  | { kind: 'absent' }
  | { kind: 'notWhereTold'; executable: string }

/** What the search depends on. */
export interface ElectronSearch {
  /** The folder of the npm package `electron`. */
  packageFolder: string
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}

/**
 * The folder of the package `electron` as `from` sees it, or null where it is not installed. The package itself is never
 * loaded: in plain Node its main module starts a download.
 */
export function electronPackageFolder(from: string): string | null {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/**
 * Looks where the package's own main module would look. A runtime counts when its version is the package's and
 * `path.txt`, which is written last, is there; one named by ELECTRON_OVERRIDE_DIST_PATH counts as it is.
 */
export function findElectron({ packageFolder, platform, env }: ElectronSearch): FoundElectron {
  const named = firstLineOf(join(packageFolder, 'path.txt'))
  const told = env.ELECTRON_OVERRIDE_DIST_PATH
  if (told) {
    const executable = join(told, named ?? usualExecutable(platform))
    return existsSync(executable) ? { kind: 'found', executable } : { kind: 'notWhereTold', executable }
  }
  if (named === null) return { kind: 'absent' }
  const executable = join(packageFolder, 'dist', named)
  const fetchedVersion = firstLineOf(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '')
  const isWhole = fetchedVersion === electronVersion(packageFolder) && existsSync(executable)
  return isWhole ? { kind: 'found', executable } : { kind: 'absent' }
}

/** The version of the package, which is that of the runtime it fetches. */
export function electronVersion(packageFolder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return version
}

function usualExecutable(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron')
    case 'win32':
      return 'electron.exe'
    default:
      return 'electron'
  }
}

function firstLineOf(file: string): string | null {
  return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0]?.trim() ?? null) : null
}

import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { requireNotReady } from './lifecycle.ts'

const home = homedir()
const paths: Record<string, string> = {
  home,
  appData: join(home, '.config'),
  temp: tmpdir(),
  exe: process.execPath,
  desktop: join(home, 'Desktop'),
  documents: join(home, 'Documents'),
  downloads: join(home, 'Downloads'),
}

/** A special folder, by its name. */
export function getPath(name: string): string {
  const path = name === 'userData' ? (paths.userData ?? join(home, '.config', appName())) : paths[name]
  // shell/browser/api/electron_api_app.cc "Failed to get '"
  if (!path) throw new Error(`Failed to get '${name}' path`)
  return path
}

/** Puts a special folder elsewhere. */
export function setPath(name: string, path: string): void {
  // shell/browser/api/electron_api_app.cc "Path must be absolute"
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  // electron.d.ts:1979 "You can only override paths of a `name` defined in `app.getPath`."
  if (name !== 'userData' && name !== 'sessionData' && !(name in paths)) throw new Error('Failed to set path')
  // electron.d.ts:1981 "By default, web pages' cookies and caches will be stored under the `sessionData` directory. If you want to change this location, you have to override the `sessionData` path before the `ready` event of the `app` module is emitted."
  if (name === 'userData' || name === 'sessionData') requireNotReady(`${name} was set after ready`)
  // electron.d.ts:1975 "If the path specifies a directory that does not exist, an `Error` is thrown. In that case, the directory should be created with `fs.mkdirSync` or similar."
  if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
  paths[name] = path
}

/** The folder of the app: that of the nearest package.json above its entry. */
export function appPath(): string {
  // electron.d.ts:1326 "The current application directory."
  let folder = dirname(process.argv[1] ?? '/')
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return folder
}

function manifest(): { name?: string; productName?: string; version?: string } {
  return JSON.parse(readFileSync(join(appPath(), 'package.json'), 'utf8')) // our own, of a known shape
}

/** The name of the app. */
export function appName(): string {
  // electron.d.ts:2176 "You should usually also specify a `productName` field, which is your application's full capitalized name, and which will be preferred over `name` by Electron."
  return manifest().productName ?? manifest().name ?? 'Electron'
}

/** The version of the app. */
export function appVersion(): string {
  // electron.d.ts:1532 "The version of the loaded application."
  return manifest().version ?? '0.0.0'
}

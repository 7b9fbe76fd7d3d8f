import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Something the person asked to open from outside: by a double click, a drop on the icon, or a terminal. */
export interface Opening {
  kind: 'project' | 'sharedFile'
  /** Absolute. */
  path: string
}

/** How the program was started. */
export interface StartArguments {
  openings: Opening[]
  /** The folder for the app's own data, where one was named. Absolute. */
  dataFolder: string | null
}

/** Where to look for what the person named: the arguments are relative to `cwd`, and the first ones are not theirs. */
export interface ArgumentSource {
  argv: readonly string[]
  cwd: string
  /** In a checkout the program's own folder is the second argument. */
  isPackaged: boolean
}

/**
 * Reads the arguments of a start. Switches are Chromium's and the system's, and are passed over, `--data` excepted;
 * desktops give files as paths or as `file:` addresses.
 */
export function startArgumentsFrom({ argv, cwd, isPackaged }: ArgumentSource): StartArguments {
  const found: StartArguments = { openings: [], dataFolder: null }
  const own = argv.slice(isPackaged ? 1 : 2)
  for (let index = 0; index < own.length; index++) {
    const argument = own[index] ?? ''
    if (argument === '--data') {
      const folder = own[++index]
      if (folder) found.dataFolder = resolve(cwd, folder)
    } else if (argument.startsWith('--data=')) found.dataFolder = resolve(cwd, argument.slice('--data='.length))
    else if (argument !== '' && !argument.startsWith('-')) {
      const opening = openingFrom(argument, cwd)
      if (opening) found.openings.push(opening)
    }
  }
  return found
}

/** What a path or `file:` address leads to by its name, or null where it is an address of something else. */
export function openingFrom(argument: string, cwd: string): Opening | null {
  const path = pathFrom(argument, cwd)
  if (path === null) return null
  if (/\.mnb$/i.test(path)) return { kind: 'sharedFile', path }
  return { kind: 'project', path: basename(path) === 'project.json' ? dirname(path) : path }
}

function pathFrom(argument: string, cwd: string): string | null {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(argument)) return resolve(cwd, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return null // an address that is no file on this machine
  }
}

/** What another start of the program handed over, checked: it comes from outside this process. */
export function openingsFrom(handedOver: unknown): Opening[] {
  if (typeof handedOver !== 'object' || handedOver === null || !('openings' in handedOver)) return []
  const { openings } = handedOver
  return Array.isArray(openings) ? openings.filter(isOpening) : []
}

function isOpening(value: unknown): value is Opening {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('path' in value)) return false
  const { kind, path } = value
  return (kind === 'project' || kind === 'sharedFile') && typeof path === 'string' && isAbsolute(path)
}

/** The part of the app's address that makes a page open it. */
export function fragmentFor(opening: Opening | null): string {
  if (opening === null) return ''
  const path = encodeURIComponent(opening.path)
  return opening.kind === 'project' ? `#/open?project=${path}` : `#/open-shared?file=${path}`
}

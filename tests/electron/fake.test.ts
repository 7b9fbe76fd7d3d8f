import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ElectronSurface } from './fake/surface.ts'
import { ShellUnderTest } from './shell-under-test.ts'

/** The type check of the stand-in against Electron's typings. */
const asElectron = (fake: typeof import('./fake/electron.ts')): ElectronSurface => fake
void asElectron

// The stand-in is worth something only where it refuses what Electron refuses: fixtures/strictness.ts tries it all.

const outcomes = new Map<string, unknown>()
let complaints: string[] = []
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mediation-notebook-test-'))
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder)
  const shell = new ShellUnderTest({ dataFolder, entry: join(import.meta.dirname, 'fixtures/strictness.ts') })
  expect([await shell.exited, shell.output]).toEqual([0, expect.any(String)])
  complaints = shell.complaints
  for (const line of shell.output.split('\n').filter((each) => each.startsWith('{'))) {
    const { name, outcome } = JSON.parse(line)
    outcomes.set(name, outcome)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it.each([
  ['window before ready', 'Cannot create BrowserWindow before app is ready'],
  ['screen before ready', "The 'screen' module can't be used before the app 'ready' event"],
  ['session before ready', 'Session can only be received when app is ready'],
  ['dialog before ready', 'dialog module can only be used after app is ready'],
  ['utility process before ready', 'utilityProcess cannot be created before app is ready.'],
  ['relative data folder', 'Path must be absolute'],
  ['data folder that is not there', 'Failed to set path'],
  ['schemes twice', 'can be called only once'],
  ['an event that never comes', 'the stand-in never raises ‘no-such-event’ on app'],
  ['sandbox after ready', 'app.enableSandbox() can only be called before app is ready'],
  ['data folder after ready', 'userData was set after ready'],
  ['schemes after ready', 'protocol.registerSchemesAsPrivileged should be called before app is ready'],
  ['switch after ready', 'was appended after ready'],
  ['a scheme that was not registered', 'the scheme other was not registered before ready'],
  ['a scheme twice', 'Failed to register protocol: app'],
  ['an unknown role', 'Electron knows no menu role ‘fly’'],
  ['an unknown accelerator', 'Electron knows no accelerator ‘Ctrl+Bracket’'],
  ['an item that is nothing', 'must have at least one of label, role or type'],
  ['an unknown dialog property', 'Electron knows no openDialog property ‘openFiles’'],
  ['a relative path to reveal', 'showItemInFolder wants a full path'],
  ['a second handler', "Attempted to register a second handler for 'twice'"],
  ['a relative preload', 'preload script must have absolute path: preload.cjs'],
  ['a page without a sandbox', 'the stand-in plays only pages in a sandbox'],
  ['an address that nobody serves', 'nothing serves https in this session'],
  ['a message with a function', 'could not be cloned'],
  ['a port over itself', 'Port at index 0 contains the source port.'],
  ['a port twice in one message', 'Port at index 1 is a duplicate.'],
  ['a port that is gone', 'Port at index 0 is already neutered.'],
  ['a function for the page', 'An object could not be cloned'],
  ['an unknown PDF option', 'Electron knows no printToPDF option ‘tagged’'],
  ['PDF margins wider than the page', 'margins must be less than or equal to pageSize'],
  ['the world of the preload', 'the world 999 is taken'],
  ['a destroyed window', 'Object has been destroyed'],
  ['destroyed contents', 'Object has been destroyed'],
  ['the contents of a destroyed window', 'Object has been destroyed'],
])('refuses %s', (name, words) => {
  expect(outcomes.get(name)).toContain(words)
})

it('lets a port go over another once, and delivers what waited for it to be started', () => {
  expect(outcomes.get('a port')).toBe('allowed')
  expect(outcomes.get('what waited')).toBe('null')
})

it('runs code in a world of its own, which sees the document and not the bridge', () => {
  expect(outcomes.get('a world of its own')).toBe('undefinedTrial')
})

it('copies values and calls functions across the bridge, and refuses what cannot cross', () => {
  expect(outcomes.get('page')).toEqual([
    expect.stringContaining('An object could not be cloned'),
    'A MessagePort cannot cross the context bridge',
    'module not found: node:fs',
    'a sandboxed preload has no ‘app’ of electron here',
    'Cannot bind an API on top of an existing property on the window object',
    'getPathForFile was not given a File',
    '',
    '0',
    'heard!',
    '7',
    'on purpose',
    'undefined',
    'undefinedundefined',
  ])
})

it('complains of nothing that it refused itself', () => {
  expect(complaints).toEqual([])
})

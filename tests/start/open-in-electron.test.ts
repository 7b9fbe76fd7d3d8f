import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openInElectron, refusalOf, type StartingMachine } from '../../main/start/open-in-electron.ts'
import { temporaryFolder } from '../support/test-host.ts'
import { anElectronPackage, aRuntime } from './a-stand-in-electron.ts'

const fetch = { nowMs: 0, limitMs: 20_000, onBegin: () => undefined }

async function aMachine(more: Partial<StartingMachine> = {}): Promise<StartingMachine> {
  const electronPackage = more.electronPackage === undefined ? await anElectronPackage() : more.electronPackage
  return { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false, ...more, electronPackage }
}

describe.skipIf(process.platform === 'win32')('the app in Electron', () => {
  async function runOf(script: string, ...args: string[]) {
    const folder = await temporaryFolder()
    await aRuntime(folder, script)
    const machine = await aMachine({ env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder } })
    return openInElectron(machine, args, fetch)
  }

  it('is started with its folder and what was named, and its exit code is passed on', async () => {
    const record = join(await temporaryFolder(), 'arguments')
    const script = `printf '%s\\n' "$@" > '${record}'; exit 7`
    expect(await runOf(script, '/the/app', 'my talks', 'x.mnb')).toEqual({ kind: 'ended', exitCode: 7 })
    expect(await readFile(record, 'utf8')).toBe('/the/app\nmy talks\nx.mnb\n')
  })

  it('never started where a library is missing', async () => {
    expect(await runOf('exit 127')).toEqual({ kind: 'neverStarted', why: { kind: 'libraryMissing' } })
  })

  it('never started where it crashes at once', async () => {
    const why = { kind: 'crashed', signal: 'SIGABRT' }
    expect(await runOf('kill -ABRT $$')).toEqual({ kind: 'neverStarted', why })
  })

  it('has ended, and is not started anew elsewhere, where somebody ends it', async () => {
    expect(await runOf('kill -TERM $$')).toEqual({ kind: 'ended', exitCode: 143 })
  })

  it('is fetched where it is not there', async () => {
    const packageFolder = await anElectronPackage(`
      const { chmodSync, mkdirSync, writeFileSync } = require('node:fs')
      mkdirSync(__dirname + '/dist')
      writeFileSync(__dirname + '/dist/version', '45.4.1')
      writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\nexit 3\\n')
      chmodSync(__dirname + '/dist/electron', 0o755)
      writeFileSync(__dirname + '/path.txt', 'electron')`)
    const machine = await aMachine({ electronPackage: packageFolder })
    expect(await openInElectron(machine, [], fetch)).toEqual({ kind: 'ended', exitCode: 3 })
  })
})

describe('the app outside Electron', () => {
  it('says that the package is not installed', async () => {
    const machine = await aMachine({ electronPackage: null })
    expect(await openInElectron(machine, [], fetch)).toEqual({ kind: 'neverStarted', why: { kind: 'notInstalled' } })
  })

  it('fetches nothing where Electron could not run', async () => {
    const packageFolder = await anElectronPackage(`require('node:fs').writeFileSync(__dirname + '/tried', '')`)
    const machine = await aMachine({ electronPackage: packageFolder, isRoot: true })
    expect(await openInElectron(machine, [], fetch)).toEqual({ kind: 'neverStarted', why: { kind: 'root' } })
    expect(existsSync(join(packageFolder, 'tried'))).toBe(false)
  })

  it('fetches nothing into a folder that was named and holds no runtime', async () => {
    const told = await temporaryFolder()
    const machine = await aMachine({ env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: told } })
    const why = { kind: 'notWhereTold', executable: join(told, 'electron') }
    expect(await openInElectron(machine, [], fetch)).toEqual({ kind: 'neverStarted', why })
  })

  it('is chosen for root and for want of a display on Linux only', async () => {
    const bare = await aMachine({ env: {} })
    expect(refusalOf(bare)).toEqual({ kind: 'noDisplay' })
    expect(refusalOf({ ...bare, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
    expect(refusalOf({ ...bare, isRoot: true })).toEqual({ kind: 'root' })
    expect(refusalOf({ ...bare, isRoot: true, platform: 'darwin' })).toBeNull()
    expect(refusalOf({ ...bare, platform: 'win32' })).toBeNull()
  })

  it('is chosen by MEDIATION_NOTEBOOK_SKIP_ELECTRON', async () => {
    const machine = await aMachine({ env: { DISPLAY: ':0', MEDIATION_NOTEBOOK_SKIP_ELECTRON: '1' } })
    expect(refusalOf(machine)).toEqual({ kind: 'notWanted' })
  })
})

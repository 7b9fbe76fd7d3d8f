import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { electronPackageFolder, findElectron } from '../../main/start/find-electron.ts'
import { temporaryFolder } from '../support/test-host.ts'
import { anElectronPackage, aRuntime } from './a-stand-in-electron.ts'

const platform = 'linux'

describe('the search for Electron', () => {
  it('finds the runtime that the installer has fetched', async () => {
    const packageFolder = await anElectronPackage()
    const executable = await aRuntime(join(packageFolder, 'dist'))
    await writeFile(join(packageFolder, 'path.txt'), 'electron')
    expect(findElectron({ packageFolder, platform, env: {} })).toEqual({ kind: 'found', executable })
  })

  it('takes a runtime without path.txt for one that was never fetched to its end', async () => {
    const packageFolder = await anElectronPackage()
    await aRuntime(join(packageFolder, 'dist'))
    expect(findElectron({ packageFolder, platform, env: {} })).toEqual({ kind: 'absent' })
  })

  it('takes the runtime of another version for absent', async () => {
    const packageFolder = await anElectronPackage()
    await aRuntime(join(packageFolder, 'dist'))
    await writeFile(join(packageFolder, 'path.txt'), 'electron')
    await writeFile(join(packageFolder, 'dist', 'version'), '44.0.0')
    expect(findElectron({ packageFolder, platform, env: {} })).toEqual({ kind: 'absent' })
  })

  it.each([
    ['linux', ['electron']],
    ['darwin', ['Electron.app', 'Contents', 'MacOS', 'Electron']],
    ['win32', ['electron.exe']],
  ] as const)('honours ELECTRON_OVERRIDE_DIST_PATH on %s', async (system, place) => {
    const packageFolder = await anElectronPackage()
    const told = await temporaryFolder()
    const executable = join(told, ...place)
    const search = { packageFolder, platform: system, env: { ELECTRON_OVERRIDE_DIST_PATH: told } }
    expect(findElectron(search)).toEqual({ kind: 'notWhereTold', executable })
    await mkdir(join(executable, '..'), { recursive: true })
    await writeFile(executable, '')
    expect(findElectron(search)).toEqual({ kind: 'found', executable })
  })

  it('resolves the package without loading it', async () => {
    const packageFolder = await anElectronPackage()
    await writeFile(join(packageFolder, 'index.js'), 'throw new Error("loaded")')
    const from = pathToFileURL(resolve(packageFolder, '../../main.js')).href
    expect(electronPackageFolder(from)).toBe(packageFolder)
  })

  it('says so where the package is not installed', async () => {
    expect(electronPackageFolder(pathToFileURL(join(await temporaryFolder(), 'main.js')).href)).toBeNull()
  })
})

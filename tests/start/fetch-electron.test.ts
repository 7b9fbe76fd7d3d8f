import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchElectron, reasonIn } from '../../main/start/fetch-electron.ts'
import { anElectronPackage } from './a-stand-in-electron.ts'

const noon = Date.UTC(2026, 5, 1, 12)
const hour = 3_600_000

const failing = `
const { appendFileSync } = require('node:fs')
appendFileSync(__dirname + '/tries', 'x')
console.error(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND example.invalid') }).stack)
process.exit(1)`

function fetches(packageFolder: string) {
  const begun: number[] = []
  const at = (nowMs: number, limitMs = 20_000) =>
    fetchElectron({ packageFolder, nowMs, limitMs, onBegin: (limit) => begun.push(limit) })
  return { at, begun }
}

describe('the fetch of Electron', () => {
  it('runs the installer of the package', async () => {
    const packageFolder = await anElectronPackage(
      `require('node:fs').writeFileSync(__dirname + '/path.txt', 'electron')`,
    )
    expect(await fetches(packageFolder).at(noon)).toBeNull()
    expect(existsSync(join(packageFolder, 'path.txt'))).toBe(true)
  })

  it('does not try again within a day of a failure', async () => {
    const { at, begun } = fetches(await anElectronPackage(failing))
    const failed = { kind: 'notFetched', reason: 'fetch failed' }
    expect(await at(noon)).toEqual({ ...failed, when: 'now' })
    expect(await at(noon + 23 * hour)).toEqual({ ...failed, when: 'lately' })
    expect(begun).toHaveLength(1)
    expect(await at(noon + 25 * hour)).toEqual({ ...failed, when: 'now' })
    expect(begun).toHaveLength(2)
  })

  it('ends an installer that takes too long', async () => {
    const { at } = fetches(await anElectronPackage('setInterval(() => undefined, 1000)'))
    expect(await at(noon, 200)).toEqual({
      kind: 'notFetched',
      reason: 'it took longer than 0.2 seconds',
      when: 'now',
    })
  })
})

describe('the reason of a failed fetch', () => {
  it('is the innermost that was printed', () => {
    const said = `TypeError: fetch failed
    at node:internal/deps/undici/undici:14902:13 {
  [cause]: Error: getaddrinfo ENOTFOUND github.com
      at GetAddrInfoReqWrap.onlookupall {`
    expect(reasonIn(said)).toBe('getaddrinfo ENOTFOUND github.com')
  })

  it('is the first line where no error is recognised', () => {
    expect(reasonIn('\nthe proxy says no\nmore')).toBe('the proxy says no')
    expect(reasonIn('')).toBe('it did not say why')
  })
})

import { describe, expect, it } from 'vitest'
import { electronRunFrom, type ProcessEnd, runElectron } from '../../main/start/run-electron.ts'

function anEnd(more: Partial<ProcessEnd>): ProcessEnd {
  return { platform: 'linux', exitCode: null, signal: null, livedMs: 500, ...more }
}

const noLibrary = { kind: 'neverStarted', why: { kind: 'libraryMissing' } }

describe('the end of Electron', () => {
  it('means a missing library by what the system gives for it, in the first seconds alone', () => {
    expect(electronRunFrom(anEnd({ exitCode: 127 }))).toEqual(noLibrary)
    expect(electronRunFrom(anEnd({ exitCode: 0xc000_0135, platform: 'win32' }))).toEqual(noLibrary)
    expect(electronRunFrom(anEnd({ exitCode: 127, livedMs: 60_000 }))).toEqual({ kind: 'ended', exitCode: 127 })
    expect(electronRunFrom(anEnd({ exitCode: 127, platform: 'win32' }))).toEqual({ kind: 'ended', exitCode: 127 })
  })

  it('means a crash of the app where it had been running', () => {
    const crashed = anEnd({ signal: 'SIGSEGV', livedMs: 60_000 })
    expect(electronRunFrom(crashed)).toEqual({ kind: 'ended', exitCode: 139 })
  })

  it('is told as it is where it went well', () => {
    expect(electronRunFrom(anEnd({ exitCode: 0 }))).toEqual({ kind: 'ended', exitCode: 0 })
  })

  it('is told where the file cannot be run at all', async () => {
    expect(await runElectron(import.meta.dirname, [])).toMatchObject({
      kind: 'neverStarted',
      why: { kind: 'didNotStart' },
    })
  })
})

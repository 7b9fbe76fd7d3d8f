import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fragmentFor, openingFrom, openingsFrom, startArgumentsFrom } from '../../main/electron/openings.ts'

const cwd = resolve('/work place')
const packaged = (...argv: string[]) => startArgumentsFrom({ argv: ['/opt/app', ...argv], cwd, isPackaged: true })

describe('the arguments of a start', () => {
  it('name projects by their folder or manifest and shared files by their ending', () => {
    expect(packaged('talks', 'sent/Round two.MNB', 'talks/project.json')).toEqual({
      dataFolder: null,
      openings: [
        { kind: 'project', path: resolve(cwd, 'talks') },
        { kind: 'sharedFile', path: resolve(cwd, 'sent/Round two.MNB') },
        { kind: 'project', path: resolve(cwd, 'talks') },
      ],
    })
  })

  it('pass over the program itself, which is two arguments in a checkout', () => {
    const source = { argv: ['/bin/electron', '.', 'talks'], cwd, isPackaged: false }
    expect(startArgumentsFrom(source).openings).toEqual([{ kind: 'project', path: resolve(cwd, 'talks') }])
  })

  it('pass over switches of Chromium and of the system', () => {
    expect(packaged('--no-sandbox', '-psn_0_12345', '--inspect=0', '').openings).toEqual([])
  })

  it('take file addresses in any script', () => {
    const path = resolve(cwd, 'گفت‌وگوها 2031/round %20 one.mnb')
    expect(packaged(pathToFileURL(path).href).openings).toEqual([{ kind: 'sharedFile', path }])
  })

  it('do not take addresses of anything else for a file', () => {
    expect(packaged('https://example.org/a.mnb', 'file://host/share/a.mnb', 'javascript:alert(1)').openings).toEqual([])
  })

  it('move the data folder, written in either way', () => {
    expect(packaged('--data', 'mine').dataFolder).toBe(resolve(cwd, 'mine'))
    expect(packaged('--data=mine').dataFolder).toBe(resolve(cwd, 'mine'))
    expect(packaged('--data').dataFolder).toBeNull()
  })
})

it('an opening of Windows with a drive is a path and no address', () => {
  expect(openingFrom('C:\\talks\\round.mnb', cwd)?.kind).toBe('sharedFile')
})

it('what another start hands over is taken only where it is what it should be', () => {
  const good = { kind: 'project', path: resolve('/talks') }
  const bad = [null, 'x', { kind: 'project' }, { kind: 'project', path: 'relative' }, { kind: 'shell', path: '/x' }]
  expect(openingsFrom({ openings: [good, ...bad] })).toEqual([good])
  for (const handedOver of [undefined, null, 7, {}, { openings: 'x' }]) expect(openingsFrom(handedOver)).toEqual([])
})

it('a path is whole again after it went through the address of a page', () => {
  const path = '/talks/a & b?c#d ٪ %20'
  const [, query] = fragmentFor({ kind: 'sharedFile', path }).split('?')
  expect(new URLSearchParams(query).get('file')).toBe(path)
  expect(fragmentFor(null)).toBe('')
})

import { describe, expect, it, test } from 'vitest'
import { externalAddress, mayNavigate } from '../../main/electron/policy/navigation.ts'
import { mayUse } from '../../main/electron/policy/permissions.ts'
import { mayRequest } from '../../main/electron/policy/requests.ts'
import { isOwnPage } from '../../main/electron/policy/sender.ts'

describe('navigation', () => {
  test.each([
    ['app://notebook/index.html', true],
    ['app://notebook/index.html#/read/a_1', true],
    ['app://notebook/downloads/x/dossier.html', false],
    ['app://print/1', false],
    ['app://notebook.evil/index.html', false],
    ['https://notebook/index.html', false],
    ['file:///etc/passwd', false],
    ['about:blank', false],
    ['javascript:alert(1)', false],
    ['not an address', false],
  ])('of a window to %s: %s', (address, isAllowed) => {
    expect(mayNavigate(address, { isMainFrame: true })).toBe(isAllowed)
  })

  it('of a frame leads to written files and not to the app itself', () => {
    expect(mayNavigate('app://notebook/downloads/x/dossier.html', { isMainFrame: false })).toBe(true)
    expect(mayNavigate('app://notebook/index.html', { isMainFrame: false })).toBe(false)
    expect(mayNavigate('https://example.org/', { isMainFrame: false })).toBe(false)
  })
})

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['file:///etc/passwd', null],
  ['smb://host/share', null],
  ['app://notebook/index.html', null],
  ['javascript:alert(1)', null],
  ['ms-msdt:/id', null],
  ['nonsense', null],
])('a link to %s leads out of the app as %s', (address, out) => {
  expect(externalAddress(address)).toBe(out)
})

test.each([
  ['app://notebook/index.html', true],
  ['app://print/1', true],
  ['blob:app://notebook/1', true],
  ['data:font/woff2;base64,AA', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['https://example.org/', false],
  ['http://127.0.0.1:80/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.org/', false],
  ['chrome://gpu', false],
  ['app://other/', false],
  ['', false],
])('a request for %s may be made: %s', (address, isAllowed) => {
  expect(mayRequest(address)).toBe(isAllowed)
})

describe('permissions', () => {
  it('let the app put text on the clipboard and fill the screen', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://notebook/index.html')).toBe(true)
    expect(mayUse('fullscreen', 'app://notebook')).toBe(true)
  })

  it('refuse everything else, and everything to others', () => {
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'usb',
      'hid',
      'openExternal',
      'unknown',
    ])
      expect(mayUse(permission, 'app://notebook/index.html')).toBe(false)
    expect(mayUse('fullscreen', 'https://example.org/')).toBe(false)
    expect(mayUse('fullscreen', 'app://print/1')).toBe(false)
  })
})

it('only the app’s own page in the frame of a window is heard', () => {
  const own = { url: 'app://notebook/index.html#/library', parent: null }
  expect(isOwnPage(own)).toBe(true)
  expect(isOwnPage({ ...own, parent: {} })).toBe(false)
  expect(isOwnPage({ ...own, url: 'https://example.org/' })).toBe(false)
  expect(isOwnPage({ ...own, url: 'app://print/1' })).toBe(false)
  expect(isOwnPage(null)).toBe(false)
})

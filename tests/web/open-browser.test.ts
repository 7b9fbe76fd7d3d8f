import { expect, test } from 'vitest'
import { browserCommand } from '../../main/web/open-browser.ts'

const url = 'http://127.0.0.1:4000/?token=abc#/open?project=%2Fa%20b'

test('every platform is asked in its own way', () => {
  expect(browserCommand(url, 'linux', { DISPLAY: ':0' })).toEqual({ command: 'xdg-open', args: [url], verbatim: false })
  expect(browserCommand(url, 'linux', { WAYLAND_DISPLAY: 'w' })).toMatchObject({ command: 'xdg-open' })
  expect(browserCommand(url, 'darwin', {})).toEqual({ command: 'open', args: [url], verbatim: false })
  expect(browserCommand(url, 'win32', {})).toEqual({
    command: 'cmd.exe',
    args: ['/d', '/s', '/c', `"start "" "${url}""`],
    verbatim: true,
  })
})

test('where nobody would see a browser none is asked for', () => {
  expect(browserCommand(url, 'linux', { DISPLAY: '' })).toBeNull()
})

test('no address breaks out of the quotes', () => {
  const address = browserCommand('http://127.0.0.1:1/?token=a" & calc "#x" & calc "', 'win32', {})?.args[3] ?? ''
  expect(address.match(/"/g)).toHaveLength(6)
})

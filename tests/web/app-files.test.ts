import { expect, test } from 'vitest'
import { aLoopbackHost, ask, letIn } from './a-loopback-host.ts'

test('the app is served with its types, its policy and the right to be kept', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  const rows = await Promise.all(
    ['/', '/index.html', '/assets/index-B1gRx0aZ.js', '/plain.css', '/favicon.ico'].map(async (path) => {
      const answer = await ask(host.port, path, { headers })
      return [path, answer.status, answer.headers['content-type'], answer.headers['cache-control']]
    }),
  )
  expect(rows).toEqual([
    ['/', 200, 'text/html; charset=utf-8', 'no-store'],
    ['/index.html', 200, 'text/html; charset=utf-8', 'no-store'],
    ['/assets/index-B1gRx0aZ.js', 200, 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
    ['/plain.css', 200, 'text/css; charset=utf-8', 'no-store'],
    ['/favicon.ico', 204, undefined, undefined],
  ])
})

test('every page carries the strict headers', async () => {
  const host = await aLoopbackHost()
  const { headers } = await ask(host.port, '/', { headers: await letIn(host) })
  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test('HEAD answers as GET does, without the body', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  const [get, head] = [await ask(host.port, '/', { headers }), await ask(host.port, '/', { method: 'HEAD', headers })]
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  expect([get.text, head.text]).toEqual(['<!doctype html><title>The app</title>', ''])
})

test('no address leads out of the folder or to what is hidden in it', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  const addresses = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/%00',
    '/plain.css%00.js',
    '/.hidden.js',
    '/assets',
    '/assets/',
    '/C:/secret.txt',
    '/plain.css/',
    '/plain.css/x',
    '/%',
  ]
  for (const address of addresses) {
    const { status, text } = await ask(host.port, address, { headers })
    expect([address, status, text.includes('There is nothing here')]).toEqual([address, 404, true])
  }
  expect(host.bugs).toEqual([])
})

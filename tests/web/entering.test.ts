import { expect, test } from 'vitest'
import { aLoopbackHost, ask, letIn, pathOf } from './a-loopback-host.ts'

test('a token lets one browser in, once', async () => {
  const host = await aLoopbackHost()
  const address = host.freshAddress()
  expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.port}/\\?token=[A-Za-z0-9_-]{43}$`))
  const first = await ask(host.port, pathOf(address))
  expect([first.status, first.headers['set-cookie']]).toEqual([
    200,
    [
      expect.stringMatching(
        new RegExp(`^mediation-notebook-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
      ),
    ],
  ])
  const second = await ask(host.port, pathOf(address))
  expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined])
  expect(second.text).toContain('press <kbd>Enter</kbd>')
})

test('the page that lets in holds only the script that its policy admits', async () => {
  const host = await aLoopbackHost()
  const { headers, text } = await ask(host.port, pathOf(host.freshAddress()))
  const script = /<script>(.*)<\/script>/s.exec(text)?.[1] ?? ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
  expect(headers['content-security-policy']).toContain(`script-src 'sha256-${Buffer.from(digest).toString('base64')}'`)
  expect(headers['cache-control']).toBe('no-store')
})

test('a token that was made up is refused', async () => {
  const host = await aLoopbackHost()
  host.freshAddress()
  for (const token of ['A'.repeat(43), '', 'x']) expect((await ask(host.port, `/?token=${token}`)).status).toBe(403)
})

test('a token that waited too long is refused', async () => {
  let nowMs = 1_000_000
  const host = await aLoopbackHost({ ports: { clock: { nowMs: () => nowMs } }, limits: { tokenLifetimeMs: 600_000 } })
  const [late, inTime] = [host.freshAddress(), host.freshAddress()]
  nowMs += 599_999
  expect((await ask(host.port, pathOf(inTime))).status).toBe(200)
  nowMs += 1
  expect((await ask(host.port, pathOf(late))).status).toBe(403)
})

test('browsers that are in stay in when another is let in', async () => {
  const host = await aLoopbackHost()
  const first = await letIn(host)
  const second = await letIn(host)
  expect((await ask(host.port, '/', { headers: first })).status).toBe(200)
  expect((await ask(host.port, '/', { headers: second })).status).toBe(200)
})

test('reloading a used address in a browser that is in leads on', async () => {
  const host = await aLoopbackHost()
  const address = pathOf(host.freshAddress())
  const cookie = (await ask(host.port, address)).headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  expect((await ask(host.port, address, { headers: { cookie } })).status).toBe(200)
})

test('neither a prefetch nor a HEAD uses up a token', async () => {
  const host = await aLoopbackHost()
  const address = pathOf(host.freshAddress())
  const guess = await ask(host.port, address, { headers: { 'sec-purpose': 'prefetch;prerender' } })
  const head = await ask(host.port, address, { method: 'HEAD' })
  expect([guess.status, head.status]).toEqual([503, 401])
  expect((await ask(host.port, address)).status).toBe(200)
})

test('without the cookie every address says what to do', async () => {
  const host = await aLoopbackHost()
  for (const path of ['/', '/assets/index-B1gRx0aZ.js', '/nothing', '/downloads/x/y']) {
    const { status, text } = await ask(host.port, path)
    expect([path, status]).toEqual([path, 401])
    expect(text).toContain('Your projects are safe')
  }
})

test('a cookie of another name or value does not let in', async () => {
  const host = await aLoopbackHost()
  const { cookie } = await letIn(host)
  const [name, value] = cookie.split('=') as [string, string]
  for (const wrong of [
    `${name}=${'A'.repeat(43)}`,
    `${name}=`,
    `${name}x=${value}`,
    value,
    `x${cookie}`,
    `${'y'.repeat(name.length)}=${value}`,
  ])
    expect([wrong, (await ask(host.port, '/', { headers: { cookie: wrong } })).status]).toEqual([wrong, 401])
  expect((await ask(host.port, '/', { headers: { cookie: `a=b; ${cookie}; c=d` } })).status).toBe(200)
})

test('two hosts share one cookie jar', async () => {
  const [one, two] = [await aLoopbackHost(), await aLoopbackHost()]
  const jar = { cookie: `${(await letIn(one)).cookie}; ${(await letIn(two)).cookie}` }
  expect((await ask(one.port, '/', { headers: jar })).status).toBe(200)
  expect((await ask(two.port, '/', { headers: jar })).status).toBe(200)
  const { cookie } = await letIn(one)
  expect((await ask(two.port, '/', { headers: { cookie } })).status).toBe(401)
})

import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startLoopbackHost } from '../../main/web/start-loopback-host.ts'
import { aFolder, aLoopbackHost, aRenderer, aSocket, ask, letIn, pathOf } from './a-loopback-host.ts'

test('a foreign Host is refused, even with a good cookie or token', async () => {
  const host = await aLoopbackHost()
  const { cookie } = await letIn(host)
  const other = host.port === 65_535 ? 1 : host.port + 1
  for (const name of [
    'evil.example',
    `evil.example:${host.port}`,
    '127.0.0.1',
    `127.0.0.1:${other}`,
    `127.0.0.1.:${host.port}`,
  ]) {
    const address = pathOf(host.freshAddress())
    expect([name, (await ask(host.port, '/', { headers: { host: name, cookie } })).status]).toEqual([name, 403])
    expect([name, (await ask(host.port, address, { headers: { host: name } })).status]).toEqual([name, 403])
    expect((await ask(host.port, address, { headers: { host: `localhost:${host.port}` } })).status).toBe(200)
  }
})

test('a foreign Origin is refused', async () => {
  const host = await aLoopbackHost()
  const { cookie, origin } = await letIn(host)
  for (const foreign of [
    'http://evil.example',
    `https://127.0.0.1:${host.port}`,
    `http://localhost:${host.port}`,
    'null',
    '',
  ]) {
    const { status } = await ask(host.port, '/', { headers: { cookie, origin: foreign } })
    expect([foreign, status]).toEqual([foreign, 403])
  }
  expect((await ask(host.port, '/', { headers: { cookie, origin } })).status).toBe(200)
})

test('what changes something must name its Origin', async () => {
  const host = await aLoopbackHost()
  const { cookie } = await letIn(host)
  expect((await ask(host.port, '/uploads?name=a', { method: 'POST', headers: { cookie }, body: 'x' })).status).toBe(403)
})

test('a socket needs the cookie, the Origin and the right path', async () => {
  const host = await aLoopbackHost()
  const { cookie, origin } = await letIn(host)
  expect(await aSocket(host.port, { origin })).toBe(401)
  expect(await aSocket(host.port, { origin, cookie: `${cookie}x` })).toBe(401)
  expect(await aSocket(host.port, { cookie })).toBe(403)
  expect(await aSocket(host.port, { cookie, origin: 'http://evil.example' })).toBe(403)
  expect(await aSocket(host.port, { cookie, origin, host: `evil.example:${host.port}` })).toBe(403)
  expect(await aSocket(host.port, { cookie, origin }, { path: '/' })).toBe(404)
  expect(await aSocket(host.port, { cookie, origin })).toMatchObject({ readyState: 1 })
})

test('an address that is none of a server is refused', async () => {
  const host = await aLoopbackHost()
  const { cookie } = await letIn(host)
  expect((await ask(host.port, 'http://evil.example/', { headers: { cookie } })).status).toBe(403)
  expect((await ask(host.port, '*', { method: 'OPTIONS', headers: { cookie } })).status).toBe(403)
})

test('methods that nothing needs are refused', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  const statusOf = async (method: string, path: string) => {
    const answer = await ask(host.port, path, { method, headers })
    return [method, path, answer.status, answer.headers.allow]
  }
  expect(await statusOf('POST', '/')).toEqual(['POST', '/', 405, 'GET, HEAD'])
  expect(await statusOf('DELETE', '/plain.css')).toEqual(['DELETE', '/plain.css', 405, 'GET, HEAD'])
  expect(await statusOf('GET', '/uploads?name=a')).toEqual(['GET', '/uploads?name=a', 405, 'POST'])
})

test('it listens on the loopback address alone', async () => {
  const host = await aLoopbackHost()
  const reached = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.2', port: host.port })
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
  expect(reached).toBe(false)
})

test('a port that is taken is a usage failure that names it', async () => {
  const { context, port } = await aLoopbackHost()
  await expect(startLoopbackHost({ context, rendererFolder: await aRenderer(), port })).rejects.toMatchObject({
    code: 'usage',
    data: { detail: expect.stringContaining(`Port ${port} is in use`) },
  })
})

test('a renderer that is not built is a usage failure that says so', async () => {
  const { context } = await aLoopbackHost()
  await expect(startLoopbackHost({ context, rendererFolder: await aFolder(), port: 0 })).rejects.toMatchObject({
    code: 'usage',
    data: { detail: expect.stringContaining('npm run build') },
  })
})

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aFolder, aLoopbackHost, ask, letIn } from './a-loopback-host.ts'

type Running = Awaited<ReturnType<typeof aLoopbackHost>>

const persian = 'گزارش میانجی‌گری (۱۴۰۲).pdf'

async function post(host: Running, path: string, body?: string | Uint8Array, extra: Record<string, string> = {}) {
  const answer = await ask(host.port, path, {
    method: 'POST',
    headers: { ...(await letIn(host)), ...extra },
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, value: JSON.parse(answer.text) }
}

/** The files and folders of exchange, below the folder of each host. */
async function exchanged(dataFolder: string): Promise<string[]> {
  const all = await readdir(join(dataFolder, 'exchange'), { recursive: true })
  return all.filter((path) => path.includes('/') || path.includes('\\'))
}

test('an upload lands byte for byte under its own name', async () => {
  const host = await aLoopbackHost()
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251)
  const { status, value } = await post(host, `/uploads?name=${encodeURIComponent(persian)}`, bytes)
  expect([status, basename(value.path)]).toEqual([200, persian])
  expect(value.path.startsWith(join(host.dataFolder, 'exchange'))).toBe(true)
  expect(new Uint8Array(await readFile(value.path)).every((byte, index) => byte === bytes[index])).toBe(true)
})

test('two uploads of one name do not meet', async () => {
  const host = await aLoopbackHost()
  const [one, two] = [await post(host, '/uploads?name=a.txt', '1'), await post(host, '/uploads?name=a.txt', '2')]
  expect(one.value.path).not.toBe(two.value.path)
  expect(await readFile(one.value.path, 'utf8')).toBe('1')
})

test('a name that means another place stays in its folder', async () => {
  const host = await aLoopbackHost()
  const { value } = await post(host, `/uploads?name=${encodeURIComponent('../../../etc/passwd')}`, 'x')
  expect(basename(value.path)).toBe('.._.._.._etc_passwd')
  expect(dirname(dirname(dirname(value.path)))).toBe(join(host.dataFolder, 'exchange'))
})

test('an upload without a name is refused', async () => {
  const host = await aLoopbackHost()
  expect(await post(host, '/uploads', 'x')).toMatchObject({ status: 400, value: { code: 'usage' } })
})

test('an upload beyond the limit leaves nothing, whether its size was announced or not', async () => {
  const host = await aLoopbackHost({ limits: { uploadBytes: 1000 } })
  const failure = (bytes: number) => ({
    status: 413,
    value: { code: 'fileTooLarge', data: { file: 'a.txt', bytes, limitBytes: 1000 } },
  })
  expect(await post(host, '/uploads?name=a.txt', 'x'.repeat(1001))).toEqual(failure(1001))
  const chunked = { 'transfer-encoding': 'chunked' }
  expect(await post(host, '/uploads?name=a.txt', 'x'.repeat(1002), chunked)).toEqual(failure(1002))
  expect(await exchanged(host.dataFolder)).toEqual([])
  expect((await post(host, '/uploads?name=a.txt', 'x'.repeat(1000))).status).toBe(200)
})

test('an upload that announces too much is refused before it is sent', async () => {
  const host = await aLoopbackHost({ limits: { uploadBytes: 1000 } })
  const headers = { ...(await letIn(host)), 'content-length': '1001' }
  const asked = request({ host: '127.0.0.1', port: host.port, path: '/uploads?name=a', method: 'POST', headers })
  onTestFinished(() => void asked.destroy())
  asked.on('error', () => undefined)
  asked.flushHeaders()
  const status = await new Promise((resolve) => asked.once('response', (response) => resolve(response.statusCode)))
  expect(status).toBe(413)
})

test('whoever sends far too much still hears why', async () => {
  const host = await aLoopbackHost({ limits: { uploadBytes: 1000 } })
  const chunked = { 'transfer-encoding': 'chunked' }
  expect(await post(host, '/uploads?name=a.txt', new Uint8Array(30_000_000), chunked)).toMatchObject({ status: 413 })
})

/** An upload of which only a part arrives. */
async function halfAnUpload(host: Running) {
  const headers = { ...(await letIn(host)), 'content-length': '100' }
  const asked = request({ host: '127.0.0.1', port: host.port, path: '/uploads?name=a', method: 'POST', headers })
  asked.on('error', () => undefined)
  asked.write('half')
  await expect.poll(async () => (await exchanged(host.dataFolder)).length).toBe(2)
  return asked
}

test('an upload that the browser breaks off leaves nothing', async () => {
  const host = await aLoopbackHost()
  const asked = await halfAnUpload(host)
  asked.destroy()
  await expect.poll(() => exchanged(host.dataFolder)).toEqual([])
  expect(host.bugs).toEqual([])
})

test('closing amid an upload leaves nothing', async () => {
  const host = await aLoopbackHost()
  await halfAnUpload(host)
  await host.close()
  expect(await readdir(join(host.dataFolder, 'exchange'))).toEqual([])
  expect(host.bugs).toEqual([])
})

test('a download is reserved, missing until written, then there as often as asked', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  const { value } = await post(host, `/downloads?name=${encodeURIComponent(persian)}`)
  const early = await ask(host.port, value.url, { headers })
  expect([early.status, early.text.includes('not there yet')]).toEqual([404, true])
  await writeFile(value.path, '%PDF-1.7 …')
  for (const _time of [1, 2]) {
    const answer = await ask(host.port, value.url, { headers })
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([200, '%PDF-1.7 …', 'application/pdf'])
    const encoded = encodeURIComponent(persian).replace('(', '%28').replace(')', '%29')
    expect(answer.headers['content-disposition']?.endsWith(`; filename*=UTF-8''${encoded}`)).toBe(true)
  }
  expect((await ask(host.port, value.url)).status).toBe(401)
})

test('an address of a download that was never reserved is not found', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  await post(host, '/uploads?name=a.txt', 'x')
  for (const path of ['/downloads/', '/downloads/x/a.txt', '/downloads/__proto__/a.txt'])
    expect((await ask(host.port, path, { headers })).status).toBe(404)
})

test('a preview is shown in a frame of the app, without script, and only where it is a page', async () => {
  const host = await aLoopbackHost()
  const headers = await letIn(host)
  const shown = async (name: string) => {
    const { value } = await post(host, `/downloads?name=${name}`)
    await writeFile(value.path, 'x')
    const answer = await ask(host.port, `${value.url}?inline=1`, { headers })
    return [answer.headers['content-disposition']?.split(';')[0], answer.headers['content-security-policy']]
  }
  expect(await shown('a.html')).toEqual([
    'inline',
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'",
  ])
  expect(await shown('a.pdf')).toEqual(['attachment', 'sandbox'])
  expect(await shown('a.svg')).toEqual(['attachment', 'sandbox'])
})

test('closing removes what was exchanged', async () => {
  const host = await aLoopbackHost()
  await post(host, '/uploads?name=a.txt', 'x')
  await host.close()
  expect(await readdir(join(host.dataFolder, 'exchange'))).toEqual([])
})

test('a start removes what killed hosts left, and nothing of those that run', async () => {
  const dataFolder = await aFolder()
  const running = await aLoopbackHost({ dataFolder })
  const [own = ''] = await readdir(join(dataFolder, 'exchange'))
  const reused = own.replace(/-[0-9a-f]{16}-/, '-0000000000000000-')
  for (const name of ['4194303-0123456789abcdef-x', reused, 'not ours'])
    await mkdir(join(dataFolder, 'exchange', name, 'x'), { recursive: true })
  expect(reused).not.toBe(own)
  const next = await aLoopbackHost({ dataFolder })
  const left = await readdir(join(dataFolder, 'exchange'))
  expect(left).toHaveLength(3)
  expect(left).toEqual(expect.arrayContaining([own, 'not ours']))
  expect((await post(running, '/uploads?name=a.txt', 'x')).status).toBe(200)
  expect((await post(next, '/uploads?name=a.txt', 'x')).status).toBe(200)
})

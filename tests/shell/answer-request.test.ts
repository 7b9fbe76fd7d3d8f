import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { nodeExchangeHost } from '../../main/adapters/node-ports.ts'
import { openExchangeFolder } from '../../main/adapters/serving/exchange-folder.ts'
import { createAnswer } from '../../main/electron/protocol/answer-request.ts'
import { temporaryFolder } from '../support/test-host.ts'

async function aServer() {
  const folder = await temporaryFolder()
  const rendererFolder = join(folder, 'renderer')
  await mkdir(join(rendererFolder, 'assets'), { recursive: true })
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>App')
  await writeFile(join(rendererFolder, 'assets', 'main.js'), 'void 0')
  await writeFile(join(folder, 'secret.txt'), 'not for pages')
  const exchange = await openExchangeFolder(nodeExchangeHost(join(folder, 'data')))
  onTestFinished(() => exchange.remove())
  const answer = createAnswer({ rendererFolder, exchange })
  const ask = (path: string, init?: RequestInit) => answer(new Request(`app://notebook${path}`, init))
  return { answer, ask, exchange }
}

describe('the app’s own scheme', () => {
  it('serves the built pages with their policy', async () => {
    const { ask } = await aServer()
    const page = await ask('/index.html')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<title>App')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/)
    expect((await ask('/assets/main.js')).headers.get('content-type')).toContain('javascript')
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..\\..\\secret.txt',
    '/.hidden',
    '/assets',
    '/none.js',
  ])('has nothing at %s', async (path) => {
    const { ask } = await aServer()
    const nothing = await ask(path)
    expect(nothing.status).toBe(404)
    expect(await nothing.text()).not.toContain('not for pages')
  })

  it('answers for its own host alone, and to no other way of asking', async () => {
    const { answer, ask } = await aServer()
    expect((await answer(new Request('app://print/index.html'))).status).toBe(404)
    expect((await ask('/index.html', { method: 'DELETE' })).status).toBe(404)
    expect((await ask('/index.html', { method: 'POST', body: 'x' })).status).toBe(404)
  })

  it('takes in a file that has no path of its own', async () => {
    const { ask, exchange } = await aServer()
    const name = encodeURIComponent('../متن.html')
    const { path } = await (await ask(`/uploads?name=${name}`, { method: 'POST', body: 'متن' })).json()
    expect(path.startsWith(exchange.path)).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('متن')
    const empty = await (await ask('/uploads?name=a', { method: 'POST' })).json()
    expect(await readFile(empty.path, 'utf8')).toBe('')
  })

  it('shows a file that core wrote for a preview, HTML without any rights', async () => {
    const { ask } = await aServer()
    const { path, url } = await (await ask('/downloads?name=dossier.html', { method: 'POST' })).json()
    expect((await ask(url)).status).toBe(404)
    await writeFile(path, '<p>dossier')
    const shown = await ask(url)
    expect(await shown.text()).toBe('<p>dossier')
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
    expect((await ask('/downloads/guessed/dossier.html')).status).toBe(404)
  })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleReader } from '../../main/core/ports/article-reader.ts'
import { aClient, aFolder, aLoopbackHost, aSocket, letIn } from './a-loopback-host.ts'

/** A reader that never finishes by itself, and tells what becomes of it. */
function aReaderThatWaits() {
  const seen: string[] = []
  const articleReader: ArticleReader = {
    concurrency: 1,
    close: async () => undefined,
    read: ({ fileName }, { signal }) =>
      new Promise((_resolve, reject) => {
        seen.push(`began ${fileName}`)
        signal?.addEventListener('abort', () => {
          seen.push('stopped')
          reject(signal.reason)
        })
      }),
  }
  return { articleReader, seen }
}

async function aProject(api: Awaited<ReturnType<typeof aClient>>['api']) {
  const folder = join(await aFolder(), 'project')
  return api.project.create({ folder, title: 'Mediation in the marches', coderName: 'Ada' })
}

test('the API answers over a socket', async () => {
  const { api } = await aClient(await aLoopbackHost())
  const made = await aProject(api)
  expect(made).toMatchObject({ title: 'Mediation in the marches', writable: true, coder: { name: 'Ada' } })
  expect(await api.article.list({ project: made.handle })).toEqual([])
})

test('two tabs work with the same open projects', async () => {
  const host = await aLoopbackHost()
  const [one, two] = [await aClient(host), await aClient(host)]
  const { handle } = await aProject(one.api)
  one.socket.close()
  expect(await two.api.article.list({ project: handle })).toEqual([])
})

test('an expected failure arrives with its code and data', async () => {
  const host = await aLoopbackHost()
  const { api } = await aClient(host)
  await expect(api.article.list({ project: 'none' })).rejects.toMatchObject({
    code: 'projectNotOpen',
    data: { project: 'none' },
    defined: true,
  })
  expect(host.bugs).toEqual([])
})

test('a bug arrives as nothing but that, and is told to the host', async () => {
  const account = {
    userName: () => {
      throw new Error('with a secret')
    },
  }
  const host = await aLoopbackHost({ ports: { account } })
  const { api } = await aClient(host)
  const made = api.project.create({ folder: join(await aFolder(), 'project'), title: 'Any', coderName: null })
  const error = await made.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  expect(String(error)).not.toContain('secret')
  expect(host.bugs).toEqual([new Error('with a secret')])
})

test('cancelling a stream reaches the server', async () => {
  const { articleReader, seen } = aReaderThatWaits()
  const { api } = await aClient(await aLoopbackHost({ ports: { articleReader } }))
  const { handle } = await aProject(api)
  const file = join(await aFolder(), 'a.txt')
  await writeFile(file, 'text')
  const stop = new AbortController()
  const rows = await api.article.import({ project: handle, files: [{ path: file }] }, { signal: stop.signal })
  const next = rows.next()
  next.catch(() => undefined)
  await expect.poll(() => seen).toEqual(['began a.txt'])
  stop.abort()
  await expect(next).rejects.toThrow()
  await expect.poll(() => seen).toEqual(['began a.txt', 'stopped'])
})

test('a stream ends on the server when its tab is closed', async () => {
  const { articleReader, seen } = aReaderThatWaits()
  const { api, socket } = await aClient(await aLoopbackHost({ ports: { articleReader } }))
  const { handle } = await aProject(api)
  const rows = await api.article.import({ project: handle, files: [{ file: new File(['text'], 'b.txt') }] })
  const next = rows.next()
  next.catch(() => undefined)
  await expect.poll(() => seen).toEqual(['began b.txt'])
  socket.terminate()
  await expect(next).rejects.toThrow()
  await expect.poll(() => seen).toEqual(['began b.txt', 'stopped'])
})

test('closing the host ends tabs with a farewell, calls with an error and streams on the server', async () => {
  const { articleReader, seen } = aReaderThatWaits()
  const host = await aLoopbackHost({ ports: { articleReader } })
  const { api, socket } = await aClient(host)
  const { handle } = await aProject(api)
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const rows = await api.article.import({ project: handle, files: [{ file: new File(['text'], 'c.txt') }] })
  const next = rows.next()
  next.catch(() => undefined)
  await expect.poll(() => seen).toEqual(['began c.txt'])
  await host.close()
  expect(await closed).toBe(1001)
  await expect(next).rejects.toThrow()
  expect(seen).toEqual(['began c.txt', 'stopped'])
  await expect(aSocket(host.port, {})).rejects.toThrow('ECONNREFUSED')
})

test('a message beyond the limit ends its own socket only', async () => {
  const host = await aLoopbackHost({ limits: { messageBytes: 1000 } })
  const [loud, quiet] = [await aClient(host), await aClient(host)]
  const closed = new Promise<number>((resolve) => loud.socket.on('close', resolve))
  loud.socket.send('x'.repeat(1001))
  expect(await closed).toBe(1009)
  await expect(quiet.api.article.list({ project: 'none' })).rejects.toMatchObject({ code: 'projectNotOpen' })
})

test('a socket that does not answer pings is ended, one that does is kept', async () => {
  const host = await aLoopbackHost({ limits: { heartbeatMs: 50 } })
  const headers = await letIn(host)
  const [dead, alive] = [await aSocket(host.port, headers, { autoPong: false }), await aSocket(host.port, headers)]
  if (typeof dead === 'number' || typeof alive === 'number') throw new Error('refused')
  await new Promise((resolve) => dead.on('close', resolve))
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(alive.readyState).toBe(alive.OPEN)
})

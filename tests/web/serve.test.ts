import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { aFolder, aLoopbackHost, aRenderer, ask, pathOf } from './a-loopback-host.ts'

const entry = fileURLToPath(new URL('./serve-entry.ts', import.meta.url))

/** `serve` in a process of its own, as a terminal runs it. */
async function serve(...call: string[]) {
  const dataFolder = await aFolder()
  const args = ['--import', 'tsx', entry, await aRenderer(), '--data', dataFolder, 'serve', '--no-open', ...call]
  const child = spawn(process.execPath, args, { stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => String((await lines.next()).value)
  return { child, nextLine, dataFolder, ended: endOf(child) }
}

async function endOf(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; said: string }> {
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said }
}

async function statusOf(address: string): Promise<number> {
  const { port } = new URL(address)
  return (await ask(Number(port), pathOf(address))).status
}

test('it prints an address, another at Enter, and ends cleanly at Ctrl+C', async () => {
  const { child, nextLine, dataFolder, ended } = await serve()
  const first = await nextLine()
  expect(await statusOf(first)).toBe(200)
  child.stdin.write('\n')
  const second = await nextLine()
  expect([second === first, await statusOf(second)]).toEqual([false, 200])
  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
  expect(await readdir(join(dataFolder, 'exchange'))).toEqual([])
})

test('with --json every line is a row', async () => {
  const { child, nextLine, ended } = await serve('--json', '--port', '0')
  const row = JSON.parse(await nextLine())
  expect(row).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/) })
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
})

test('it goes on when its input ends', async () => {
  const { child, nextLine } = await serve()
  const address = await nextLine()
  child.stdin.end()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([child.exitCode, await statusOf(address)]).toEqual([null, 200])
})

test('with a project the address says which to open', async () => {
  const folder = join(await realpath(await aFolder()), 'میانجی #1')
  await mkdir(folder)
  const manifest = { format: 'mediation-notebook', id: 'p_0001', schema: 1, minReader: 1 }
  await writeFile(join(folder, 'project.json'), JSON.stringify(manifest))
  const { nextLine } = await serve(folder)
  expect(new URL(await nextLine()).hash).toBe(`#/open?project=${encodeURIComponent(folder)}`)
})

test('a folder that is no project ends it at once', async () => {
  const { ended } = await serve(await aFolder())
  expect(await ended).toEqual({ code: 3, said: expect.stringContaining('is not a Mediation Notebook project') })
})

test('a port that is taken ends it with what to do', async () => {
  const { port } = await aLoopbackHost()
  const { ended } = await serve('--port', String(port))
  expect(await ended).toEqual({ code: 2, said: expect.stringContaining(`Port ${port} is in use by another program.`) })
})

test('a port that is none is wrong usage', async () => {
  const { ended } = await serve('--port', '65536')
  expect(await ended).toEqual({ code: 2, said: expect.stringContaining('from 0 to 65535') })
})

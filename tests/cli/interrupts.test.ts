import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { runCli, startCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/test-host.ts'

const pages = resolve(import.meta.dirname, '../fixtures/pages')

async function aProject() {
  const folder = await temporaryFolder()
  const project = join(folder, 'project')
  const data = join(folder, 'data')
  const own = ['--data', data, '--coder', 'Tester']
  expect((await runCli(['new', project, '--title', 'Talks', ...own])).exitCode).toBe(0)
  const names = async () => (await readdir(data, { recursive: true })).map(String)
  const isLocked = async () => (await names()).some((name) => name.endsWith('/lock'))
  return { folder, project, own, isLocked }
}

describe('the command line', () => {
  it('finishes an import whose output nobody reads any more', async () => {
    const { project, own, isLocked } = await aProject()
    const files = (await readdir(pages)).filter((name) => /\.(html|txt)$/.test(name)).map((name) => join(pages, name))
    const child = startCli(['import', project, ...files, ...own])
    child.stdout?.destroy()
    const [exitCode] = await once(child, 'exit')
    expect(exitCode).toBe(0)
    expect(await isLocked()).toBe(false)
    expect((await runCli(['list', project, 'articles', '--json', ...own])).rows).toHaveLength(files.length)
  })

  it('ends at once at the second interrupt, also while it waits for a file that never comes', async () => {
    const { folder, project, own } = await aProject()
    const pipe = join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    const child = startCli(['highlight', project, '--from', pipe, ...own])
    const ended = once(child, 'exit')
    await new Promise((done) => setTimeout(done, 2_000)) // on to the pipe
    child.kill('SIGINT')
    await new Promise((done) => setTimeout(done, 300))
    child.kill('SIGINT')
    expect(await ended).toEqual([null, 'SIGINT']) // a shell calls this 130
    expect((await runCli(['import', project, join(pages, 'bulletin.txt'), ...own])).exitCode).toBe(0)
  })

  it('stops at an interrupt between the files of an extract', async () => {
    const { folder, own } = await aProject()
    const files = Array.from({ length: 300 }, (_, index) => join(folder, `${index}.html`))
    for (const file of files) await copyFile(join(pages, 'harbour-round.html'), file)
    const child = startCli(['extract', ...files, '--json', ...own])
    let rows = 0
    child.stdout?.on('data', (text: Buffer) => {
      if (rows === 0) child.kill('SIGINT')
      rows += text.toString().split('\n').length - 1
    })
    const [exitCode] = await once(child, 'close')
    expect(exitCode).toBe(1)
    expect(rows).toBeLessThan(files.length)
  })
})

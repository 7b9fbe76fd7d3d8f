import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/test-host.ts'

const patienceMs = 120_000
const pages = resolve(import.meta.dirname, '../fixtures/pages')

it(
  'takes lists and what a search finds out as CSV, to a file or to standard output',
  async () => {
    const folder = await temporaryFolder()
    const project = join(folder, 'talks')
    const run = (...args: string[]) => runCli([...args, '--data', join(folder, 'data'), '--coder', 'Amina'])
    await run('new', project, '--title', 'Talks')
    await run('import', project, join(pages, 'harbour-round.html'), join(pages, 'bandar-fa.html'))
    const list = await run('list', project, 'articles', '--csv')
    expect([list.exitCode, list.stderr]).toEqual([0, ''])
    expect(list.stdout.startsWith('\uFEFF"Title","Byline","Outlet"')).toBe(true)
    expect(list.stdout.split('\r\n')).toHaveLength(4)

    const file = join(folder, 'articles.csv')
    expect((await run('list', project, 'articles', '--csv', file)).stdout).toBe(`${file}: 2 rows\n`)
    expect(await readFile(file, 'utf8')).toBe(list.stdout)
    expect((await run('list', project, 'articles', '--csv', file)).exitCode).not.toBe(0)
    expect((await run('list', project, 'articles', '--csv', file, '--force')).exitCode).toBe(0)
    const found = await run('search', project, 'harbour', '--csv', '-')
    expect(found.stdout).toContain('\r\n"article","')
  },
  patienceMs,
)

import { spawn } from 'node:child_process'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { aPdf } from '../support/documents/a-pdf.ts'
import { aDocx, wordParagraph } from '../support/documents/office-files.ts'
import { temporaryFolder } from '../support/test-host.ts'

// What `npm run pack:check` proves with a whole package, in seconds: the build finds its workers and their packages, and
// pdf.js its own files, where it was moved to and where only the production dependencies are installed.

const root = resolve(import.meta.dirname, '../..')
const lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })

/** `out/`, `package.json` and links to the packages that `npm ci --omit=dev` would install, in a folder of their own. */
async function moveBuild(): Promise<string> {
  const folder = join(await temporaryFolder(), 'moved')
  await mkdir(folder)
  await cp(join(root, 'out'), join(folder, 'out'), { recursive: true })
  await cp(join(root, 'package.json'), join(folder, 'package.json'))
  const { packages } = lock.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
  for (const [path, { dev }] of Object.entries(packages)) {
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await symlink(join(root, path), join(folder, path), 'dir')
  }
  return folder
}

/** Runs the moved command line; links count as the folders they stand for, so that no other package is in reach. */
async function run(folder: string, args: readonly string[]): Promise<{ exitCode: number | null; output: string }> {
  const { NODE_PATH: _, NODE_OPTIONS: __, ...env } = process.env
  const cli = join(folder, 'out/main/cli.js')
  const flags = ['--preserve-symlinks', '--preserve-symlinks-main']
  const child = spawn(process.execPath, [...flags, cli, ...args], { cwd: folder, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exitCode = await new Promise<number | null>((done) => child.on('close', done))
  return { exitCode, output }
}

it('imports a PDF and a Word document from a build that was moved, with production dependencies only', async () => {
  const folder = await moveBuild()
  const own = ['--data', join(folder, 'data'), '--coder', 'Tester']
  const project = join(folder, 'talks')
  await writeFile(
    join(folder, 'a.pdf'),
    aPdf([{ lines: [{ text: 'The ferry talks of May went on.', x: 60, y: 700 }] }]),
  )
  await writeFile(join(folder, 'b.docx'), aDocx(wordParagraph('The harbour talks of June went on.')))
  expect(await run(folder, ['new', project, '--title', 'Talks', ...own])).toMatchObject({ exitCode: 0 })
  const imported = await run(folder, ['import', project, join(folder, 'a.pdf'), join(folder, 'b.docx'), ...own])
  expect(imported).toMatchObject({ exitCode: 0 })
  const found = await run(folder, ['search', project, 'ferry', ...own, '--json'])
  expect(found.output).toContain('of May went on.')
}, 120_000)

import { spawn } from 'node:child_process'
import { copyFile, cp, readFile, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { findChromium } from '../../main/adapters/printer/find-chromium.ts'
import { aPdf } from '../support/documents/a-pdf.ts'
import { aDocx, wordParagraph } from '../support/documents/office-files.ts'

const pages = resolve(import.meta.dirname, '../fixtures/pages')
const passage = 'the mediators left without a signed paper'
const minute = 60_000

/** What running the package showed. */
export interface UnpackedRun {
  faults: string[]
  /** What was done and went well, in words. */
  done: string[]
}

/** The folders named `node_modules` that code in `folder` would look into, outside of it. */
export async function modulesInReach(folder: string): Promise<string[]> {
  const found: string[] = []
  for (let at = dirname(folder); ; at = dirname(at)) {
    const modules = join(at, 'node_modules')
    if (await stat(modules).catch(() => null)) found.push(modules)
    if (at === dirname(at)) return found
  }
}

/** Copies the unpacked part of a package into `folder` and has plain Node do the main job with it. */
export async function runUnpacked(unpacked: string, folder: string): Promise<UnpackedRun> {
  const copy = join(folder, 'copied')
  await cp(unpacked, copy, { recursive: true })
  const reach = await modulesInReach(copy)
  if (reach.length > 0)
    return { faults: reach.map((path) => `${path} is in reach: the run would prove nothing.`), done: [] }
  const run: UnpackedRun = { faults: [], done: [] }
  await loadEverything(copy, folder, run)
  await doMainJob(join(copy, 'out/main/cli.js'), folder, run)
  return run
}

const loaded = z.object({ faults: z.array(z.string()), packages: z.number(), workers: z.array(z.string()) })

async function loadEverything(copy: string, folder: string, { faults, done }: UnpackedRun): Promise<void> {
  const script = join(copy, 'load-in-package.mjs')
  await copyFile(join(import.meta.dirname, 'load-in-package.mjs'), script)
  const { exitCode, stdout, stderr } = await runNode([script, join(folder, 'core-data')], folder)
  if (exitCode !== 0) {
    faults.push(`Loading the package's parts ended with ${exitCode}: ${whatItSaid({ exitCode, stdout, stderr })}`)
    return
  }
  const found = loaded.parse(JSON.parse(stdout))
  faults.push(...found.faults.map((fault) => `In the package, ${fault}.`))
  if (found.workers.length === 0) faults.push('The package has no worker.')
  if (found.faults.length === 0)
    done.push(
      `Loaded ${found.packages} packages, started ${found.workers.join(', ')} and booted core.js with a call to it`,
    )
}

/** The steps build on one another: the first that fails is told, and is the last. */
async function doMainJob(cli: string, folder: string, { faults, done }: UnpackedRun): Promise<void> {
  const chromium = await firstChromium()
  const call: Call = async (args, env = {}) => {
    const ended = await runNode([cli, ...args, '--data', join(folder, 'data'), '--coder', 'Tester'], folder, env)
    if (ended.exitCode !== 0) throw new Error(`‘${args[0]}’ ended with ${ended.exitCode}: ${whatItSaid(ended)}`)
    return ended.stdout
  }
  try {
    faults.push(...(await workOn(join(folder, 'talks'), call)))
    faults.push(...(await writeDossiers(join(folder, 'talks'), folder, call, chromium)))
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  if (faults.length > 0) return
  done.push(
    `new, import of pages, a PDF and a Word document, search, highlight and a dossier in ${chromium ? 'HTML and PDF' : 'HTML'} went well`,
  )
  if (!chromium) done.push('There is no Chromium here, and so no PDF was tried')
}

type Call = (args: string[], env?: NodeJS.ProcessEnv) => Promise<string>

async function workOn(project: string, call: Call): Promise<string[]> {
  await call(['new', project, '--title', 'Harbour talks'])
  await call(['import', project, join(pages, 'harbour-round.html'), join(pages, 'bandar-fa.html')])
  await writeFile(
    join(dirname(project), 'note.pdf'),
    aPdf([{ lines: [{ text: 'The ferry talks went on.', x: 60, y: 700 }] }]),
  )
  await writeFile(join(dirname(project), 'note.docx'), aDocx(wordParagraph('The harbour talks went on.')))
  await call(['import', project, join(dirname(project), 'note.pdf'), join(dirname(project), 'note.docx')])
  const hits = await call(['search', project, 'mediators'])
  const rows = (await call(['list', project, 'articles', '--json'])).split('\n')
  const row = rows.find((line) => line.includes('Harbour round'))
  if (row === undefined) return ['‘list’ does not know the article that was imported.']
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(row))
  await call(['highlight', project, '--article', id, '--exact', passage])
  return hits.trim() === '' ? ['‘search’ found nothing.'] : []
}

async function writeDossiers(
  project: string,
  folder: string,
  call: Call,
  chromium: NodeJS.ProcessEnv | null,
): Promise<string[]> {
  const html = join(folder, 'dossier.html')
  await call(['dossier', project, '--out', html])
  const written = await readFile(html, 'utf8')
  const wanted = [passage, 'font-family:"Source Serif 4"', 'font-family:"Amiri"']
  const faults = wanted
    .filter((words) => !written.includes(words))
    .map((words) => `The dossier in HTML lacks ${words}.`)
  if (chromium === null) return faults
  const pdf = join(folder, 'dossier.pdf')
  await call(['dossier', project, '--out', pdf], chromium)
  const isPdf = (await readFile(pdf, 'latin1')).startsWith('%PDF-')
  return isPdf ? faults : [...faults, 'The dossier in PDF is none.']
}

async function firstChromium(): Promise<NodeJS.ProcessEnv | null> {
  const machine = { platform: process.platform, env: process.env, home: homedir() }
  const { found } = findChromium(machine, process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null)
  for await (const { executablePath, env } of found) return { ...env, MEDIATION_NOTEBOOK_CHROMIUM: executablePath }
  return null
}

/** The line that names the error where Node printed one, and otherwise all that was printed. */
function whatItSaid({ stdout, stderr }: Ended): string {
  const lines = stderr.split('\n')
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? (stderr.trim() || stdout.trim())
}

interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Runs plain Node in `cwd`, without anything of this process's that leads it to other packages. */
async function runNode(args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { NODE_PATH: _, NODE_OPTIONS: __, ...env } = process.env
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 2 * minute,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const exitCode = await new Promise<number | null>((done) => child.on('close', done))
  return { exitCode, stdout, stderr }
}

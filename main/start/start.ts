import { resolve } from 'node:path'
import { assertNever } from '../../shared/assert-never.ts'
import { argumentsForShells } from './arguments-for-shells.ts'
import { electronPackageFolder } from './find-electron.ts'
import { openInElectron } from './open-in-electron.ts'
import { whyNotElectronWords } from './why-not-electron.ts'

// Entry of `npm start [-- project or file …]`: the app in Electron, or, where that cannot be, in the browser.

const appFolder = resolve(import.meta.dirname, '../..')
const given = argumentsForShells(process.argv.slice(2))
const say = (words: string): void => {
  process.stderr.write(`${words}\n`)
}

// npm runs scripts in the project's folder; what was named is relative to where the person stood.
const { npm_lifecycle_event, INIT_CWD } = process.env
if (npm_lifecycle_event === 'start' && INIT_CWD) process.chdir(INIT_CWD)

const run = await openInElectron(
  {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    electronPackage: electronPackageFolder(import.meta.url),
  },
  [appFolder, ...given.electron],
  {
    nowMs: Date.now(),
    onBegin: (limitMs) => say(`Fetching Electron's runtime, once and for at most ${limitMs / 1000} seconds …`),
  },
)

switch (run.kind) {
  case 'ended':
    process.exitCode = run.exitCode
    break
  case 'neverStarted':
    say(whyNotElectronWords(run.why))
    process.exitCode = await serve()
    break
  default:
    assertNever(run)
}

async function serve(): Promise<number> {
  for (const file of given.sharedFiles) say(`In the browser, open ${file} by ‘Open a shared file…’.`)
  for (const project of given.moreProjects) say(`The browser begins with one project; open ${project} there.`)
  // Only here: where Electron runs the app, this process needs none of it.
  const [{ createProgram, run }, { surviveClosedPipes }] = await Promise.all([
    import('../cli/program.ts'),
    import('../cli/output.ts'),
  ])
  surviveClosedPipes()
  return run(createProgram(), [process.execPath, 'start', 'serve', ...given.serve])
}

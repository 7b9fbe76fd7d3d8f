import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { InvalidArgumentError } from 'commander'
import type { Host } from '../../core/ports/host.ts'
import { createCoreContext } from '../../core/router.ts'
import { readManifest } from '../../core/store/project-folder.ts'
import { openInBrowser } from '../../web/open-browser.ts'
import { startLoopbackHost } from '../../web/start-loopback-host.ts'
import type { Program } from '../program.ts'
import { inSession, type Session } from '../session.ts'

interface ServeOptions {
  port: number
  open: boolean
}

/** Beside the built command line. */
const builtRenderer = resolve(import.meta.dirname, '../renderer')

/** `serve`. */
export function addServeVerb(program: Program, rendererFolder = builtRenderer): void {
  program.command
    .command('serve')
    .argument('[project]', 'a project to open at once')
    .description('serve the app to a browser on this machine, until Ctrl+C')
    .option('--port <number>', 'the port to listen on; 0 for any that is free', portFrom, 0)
    .option('--no-open', 'print the address only, and leave the browser alone')
    .action((folder: string | undefined, options: ServeOptions, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        const fragment = folder === undefined ? '' : await fragmentFor(session.host, folder)
        await serve(session, { ...options, fragment, rendererFolder })
      }),
    )
}

function portFrom(text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}

/** The part of the address that tells the renderer what to open. Throws a Failure where the folder is no project. */
async function fragmentFor(host: Host, folder: string): Promise<string> {
  const path = resolve(folder)
  await readManifest(host.files, path)
  return `#/open?project=${encodeURIComponent(await host.files.realpath(path))}`
}

async function serve(
  { host, output, coderName, signal }: Session,
  { port, open, fragment, rendererFolder }: ServeOptions & { fragment: string; rendererFolder: string },
): Promise<void> {
  const context = createCoreContext({ ...host, program: 'the notebook in the browser' }, coderName)
  const onBug = (error: unknown) => output.note(`A call failed that should not have: ${String(error)}`)
  const loopback = await startLoopbackHost({ context, rendererFolder, port, onBug })
  const freshAddress = () => loopback.freshAddress() + fragment
  const print = () => {
    const url = freshAddress()
    output.row({ url }, url)
  }
  const terminal = createInterface({ input: process.stdin, terminal: false })
  terminal.on('line', print)
  try {
    print()
    output.note('Open the address above in a browser; it works once. Enter prints another, Ctrl+C ends the app.')
    if (open && process.stdout.isTTY) await openInBrowser(freshAddress()) // its own, so that the printed one stays good
    await interrupted(signal)
  } finally {
    terminal.close()
    await loopback.close()
    await context.projects.closeAll()
  }
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

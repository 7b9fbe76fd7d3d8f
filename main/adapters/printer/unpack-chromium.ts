import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The package `@sparticuz/chromium`, as it was found. */
export interface ChromiumPackage {
  /** Its main module. */
  module: string
  /** Its folder of compressed files. */
  bin: string
}

// The browser, fonts for a system without any, and the libraries that a bare system lacks.
const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']
const unpackLimitMs = 180_000
const abandonedAfterMs = 3_600_000

// `inflate` writes where TMPDIR points, so it runs in a process of its own with a TMPDIR of its own.
const inflateScript = `
const [module, ...files] = process.argv.slice(1)
const { inflate } = await import(module)
for (const file of files) await inflate(file)
`

/**
 * Unpacks the browser into `folder` unless it is there already. It is unpacked beside and then renamed: another
 * process sees all of it or nothing, and where two do it at once the first one's stays.
 */
export async function unpackChromium({ module, bin }: ChromiumPackage, folder: string): Promise<void> {
  if (await isOurFolder(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  await removeAbandoned(folder)
  const partial = `${folder}.partial-${process.pid}-${randomBytes(4).toString('hex')}`
  await mkdir(partial, { mode: 0o700 })
  try {
    const files = archives.map((archive) => join(bin, archive))
    const { NODE_OPTIONS: _, ...env } = process.env
    await run(
      process.execPath,
      ['--input-type=module', '--eval', inflateScript, pathToFileURL(module).href, ...files],
      // In a development run of Electron, execPath is Electron: this makes it behave as Node.
      { env: { ...env, TMPDIR: partial, ELECTRON_RUN_AS_NODE: '1' }, timeout: unpackLimitMs },
    )
    await rename(partial, folder).catch(async (error: unknown) => {
      if (!(await isOurFolder(folder))) throw error
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/** A shared temporary folder is anybody's to write to: what another user put there is not run. */
async function isOurFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid)
}

/** Removes what crashed runs left half unpacked. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = dirname(folder)
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.partial-`)) continue
    const found = await stat(join(parent, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) {
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined)
    }
  }
}

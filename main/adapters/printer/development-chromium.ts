import { execFile } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Machine } from './chromium-candidates.ts'
import { type ChromiumPackage, unpackChromium } from './unpack-chromium.ts'

const run = promisify(execFile)

/** The test Chromium, unpacked, with the variables it needs on this machine. */
export interface DevelopmentChromium {
  executablePath: string
  env: Record<string, string>
}

/**
 * The Chromium of `@sparticuz/chromium`, on Linux x64 and where that package is installed (it is a development
 * dependency and no part of the packaged app); null elsewhere. Unpacking it, once, takes some 8 s and 210 MB.
 */
export async function developmentChromium(machine: Machine, arch = process.arch): Promise<DevelopmentChromium | null> {
  if (machine.platform !== 'linux' || arch !== 'x64') return null
  const source = chromiumPackage()
  if (!source) return null
  const { version }: { version: string } = JSON.parse(await readFile(join(source.bin, '..', 'package.json'), 'utf8'))
  const folder = await unpackSomewhere(source, unpackFolders(version, machine))
  return folder === null ? null : { executablePath: join(folder, 'chromium'), env: await neededEnv(folder) }
}

function chromiumPackage(): ChromiumPackage | null {
  try {
    const module = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    return { module, bin: join(dirname(module), '..', 'bin') }
  } catch {
    return null
  }
}

function unpackFolders(version: string, { env, home }: Machine): string[] {
  const cache = env.XDG_CACHE_HOME ?? join(home, '.cache')
  return [
    join(cache, 'mediation-notebook', `chromium-${version}`),
    join(tmpdir(), `mediation-notebook-chromium-${version}-${process.getuid?.() ?? 0}`),
  ]
}

/** The first folder that could be written to. */
async function unpackSomewhere(source: ChromiumPackage, folders: string[]): Promise<string | null> {
  for (const folder of folders) {
    try {
      await unpackChromium(source, folder)
      return folder
    } catch {
      // No home, a full disk, a read-only one: the next folder may do.
    }
  }
  return null
}

/** Fonts where the system has no fontconfig; the package's own libraries where the browser does not start for want of some. */
export async function neededEnv(
  folder: string,
  systemFonts = '/etc/fonts/fonts.conf',
): Promise<Record<string, string>> {
  const fonts = await access(systemFonts).then(
    () => ({}),
    () => ({ FONTCONFIG_PATH: join(folder, 'fonts') }),
  )
  if (!(await lacksLibraries(join(folder, 'chromium')))) return fonts
  return { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
}

async function lacksLibraries(executablePath: string): Promise<boolean> {
  try {
    await run(executablePath, ['--version'], { timeout: 20_000 })
    return false
  } catch (error) {
    return error instanceof Error && error.message.includes('error while loading shared libraries')
  }
}

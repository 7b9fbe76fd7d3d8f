import { randomBytes } from 'node:crypto'
import { promises } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { FileSystem } from '../core/ports/file-system.ts'
import type { Host } from '../core/ports/host.ts'
import { dossierFontCss } from './dossier-fonts.ts'
import { nodeProcesses } from './node-processes.ts'
import { createChromiumPrinter } from './printer/chromium-printer.ts'
import { createWorkerArticleReader } from './worker-article-reader.ts'
import { zipArchive } from './zip-archive.ts'

const files: FileSystem = promises

/** The per-user data folder of the app, the one Electron uses too: `mediation-notebook` among the system's application data. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const name = 'mediation-notebook'
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), name)
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), name)
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown' // an account without an entry, as in some containers
  }
}

/** The ports in plain Node. `program` is how the shell is called in messages; `chromiumPath` names the browser to print with; null to look for one. */
export function createNodeHost(options: { program: string; dataFolder: string; chromiumPath: string | null }): Host {
  const articleReader = createWorkerArticleReader()
  const printer = createChromiumPrinter({ executablePath: options.chromiumPath })
  return {
    program: options.program,
    dataFolder: options.dataFolder,
    homeFolder: homedir(),
    files,
    clock: { nowMs: () => Date.now() },
    chance: { bytes: (count) => randomBytes(count) },
    processes: nodeProcesses,
    account: { userName },
    articleReader,
    printer,
    archive: zipArchive,
    dossierFontCss,
    async close() {
      await Promise.all([articleReader.close(), printer.close()])
    },
  }
}

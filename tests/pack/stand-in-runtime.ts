import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fuses, fuseWire } from './fuses.ts'

// As Electron delivers them: not one is as wanted that packaging has to change.
const fusesAsDelivered: Fuses = {
  runAsNode: true,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: true,
  enableNodeCliInspectArguments: true,
  enableEmbeddedAsarIntegrityValidation: false,
  onlyLoadAppFromAsar: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: true,
}

/**
 * Lays out what packaging needs of Electron's runtime for Linux: the names, and an executable with fuses. It runs
 * nothing. There must be no `default_app.asar`: its header would be read.
 */
export async function makeStandInRuntime(folder: string, version: string): Promise<void> {
  for (const inside of ['locales', 'resources']) await mkdir(join(folder, inside), { recursive: true })
  const executable = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "This stands in for Electron and runs nothing." >&2\nexit 1\n# '),
    fuseWire(fusesAsDelivered),
    Buffer.from('\n'),
  ])
  await writeFile(join(folder, 'electron'), executable)
  await writeFile(join(folder, 'chrome-sandbox'), '')
  for (const name of ['electron', 'chrome-sandbox']) await chmod(join(folder, name), 0o755)
  await writeFile(join(folder, 'version'), version)
  await writeFile(join(folder, 'locales', 'en-US.pak'), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await writeFile(join(folder, name), 'A stand-in.\n')
}

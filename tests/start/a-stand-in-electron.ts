import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../support/test-host.ts'

/** The npm package `electron` as it is before its runtime is fetched, in a folder of its own. `installer` is its install.js. */
export async function anElectronPackage(installer = 'process.exit(1)'): Promise<string> {
  const folder = join(await temporaryFolder(), 'node_modules', 'electron')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.4.1' }))
  await writeFile(join(folder, 'install.js'), installer)
  return folder
}

/** An executable that does as the shell script says, as Electron's runtime is laid out on Linux. */
export async function aRuntime(folder: string, script = 'exit 0'): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'version'), '45.4.1')
  await writeFile(join(folder, 'electron'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'electron'), 0o755)
  return join(folder, 'electron')
}

import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DesktopFiles } from './desktop-faults.ts'
import { makeStandInRuntime } from './stand-in-runtime.ts'

/** A package, as it would be installed. */
export interface PackagedApp {
  executable: string
  archive: string
  unpacked: string
  desktop: DesktopFiles
  /** What fpm would have been told. */
  debArguments: string[]
  /** Connections that packaging tried to make. They were refused. */
  connections: string[]
}

/**
 * Packages the built app for Linux in `folder`, with stand-ins for Electron's runtime and for fpm and with no network.
 * Throws with what electron-builder said where it fails.
 */
export async function packageApp(root: string, folder: string): Promise<PackagedApp> {
  const at = (...names: string[]) => join(folder, ...names)
  const { version }: { version: string } = JSON.parse(
    await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'),
  )
  await makeStandInRuntime(at('runtime'), version)
  await mkdir(at('bin'))
  const fpm = join(root, 'tests/pack/stand-in-fpm.mjs')
  await writeFile(at('bin', 'fpm'), `#!/bin/sh\nexec '${process.execPath}' '${fpm}' "$@"\n`, { mode: 0o755 })
  await runBuilder(root, folder)
  const installed = at('dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
  const applications = at('deb', 'usr/share/applications')
  const name = (await readdir(applications))[0] ?? ''
  return {
    executable: join(installed, 'mediation-notebook'),
    archive: join(installed, 'resources/app.asar'),
    unpacked: join(installed, 'resources/app.asar.unpacked'),
    desktop: {
      entry: { name, text: await readFile(join(applications, name), 'utf8') },
      mimeTypes: await readFile(at('deb', 'usr/share/mime/packages/mediation-notebook.xml'), 'utf8'),
      icons: await filesUnder(at('deb', 'usr/share/icons/hicolor')),
    },
    debArguments: JSON.parse(await readFile(at('deb', 'arguments.json'), 'utf8')),
    connections: (await readFile(at('network.log'), 'utf8').catch(() => '')).split('\n').filter(Boolean),
  }
}

/** The files under a folder, by their paths from it, with slashes. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}

async function runBuilder(root: string, folder: string): Promise<void> {
  const cli = createRequire(join(root, 'package.json')).resolve('electron-builder/cli.js')
  const args = [
    ...[cli, '--projectDir', root, '--linux', 'dir', 'deb', '--publish', 'never'],
    `-c.electronDist=${join(folder, 'runtime')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
    '-c.extraMetadata.homepage=https://mediation-notebook.invalid/', // a checkout need not know where it came from
  ]
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    USE_SYSTEM_FPM: 'true',
    FPM_INPUTS: join(folder, 'deb'),
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tests/support/no-network.mjs')).href}`,
    NETWORK_LOG: join(folder, 'network.log'),
  }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (exitCode !== 0) throw new Error(`electron-builder failed (${exitCode}):\n${said}`)
}

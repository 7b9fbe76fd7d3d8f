import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { asarFiles } from './asar.ts'
import { contentFaults } from './content-faults.ts'
import { desktopFaults } from './desktop-faults.ts'
import { fuseFaults, readFuses } from './fuses.ts'
import { iconFaults } from './icon-faults.ts'
import { filesUnder, type PackagedApp, packageApp } from './package-app.ts'
import { runUnpacked } from './run-unpacked.ts'

// Entry of `npm run pack:check`: packages the built app for Linux without a network and without Electron's runtime, and
// says what is right and what is wrong with the result. What only Electron itself could show, it does not show.

const root = resolve(import.meta.dirname, '../..')
let failed = false

function report(good: string, faults: readonly string[]): void {
  if (faults.length === 0) console.log(`✓ ${good}`)
  else failed = true
  for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`)
  if (faults.length > 20) console.log(`✗ … and ${faults.length - 20} more like these`)
}

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

async function checkContent({ archive, unpacked }: PackagedApp): Promise<void> {
  const files = asarFiles(await readHeader(archive))
  const { dependencies, devDependencies } = manifest.parse(
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
  )
  const faults = contentFaults(files, {
    built: (await filesUnder(join(root, 'out'))).map((path) => `out/${path}`),
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
  })
  const plain = new Set(await filesUnder(unpacked))
  const outside = files.filter(({ isUnpacked }) => isUnpacked)
  const absent = outside
    .filter(({ path }) => !plain.has(path))
    .map(({ path }) => `${path} is not where it was unpacked.`)
  const megabytes = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6)
  const good = `The archive holds the whole build and nothing else: ${files.length} files, ${megabytes} MB, ${outside.length} of them unpacked`
  report(good, [...faults, ...absent])
}

async function checkIcons(): Promise<void> {
  const build = join(root, 'build')
  const names = [
    ...(await readdir(build)).filter((name) => /\.(?:ico|icns)$/.test(name)),
    ...(await readdir(join(build, 'icons'))).map((name) => `icons/${name}`),
  ]
  const icons = new Map<string, Buffer>()
  for (const name of names) icons.set(name.replace('icons/', ''), await readFile(join(build, name)))
  report(`The ${names.length} icons have every size that the systems ask for`, iconFaults(icons))
}

async function checkIn(folder: string): Promise<void> {
  const app = await packageApp(root, folder)
  report(
    'It was packaged without asking the network',
    app.connections.map((line) => `Packaging asked the network: ${line}.`),
  )
  await checkContent(app)
  report('The fuses are set', fuseFaults(readFuses(await readFile(app.executable))))
  report('The desktop is told its name, its windows, its documents and its icons', desktopFaults(app.desktop))
  await checkIcons()
  const { faults, done } = await runUnpacked(app.unpacked, folder)
  report('Plain Node runs its unpacked part with no other packages in reach', faults)
  for (const words of done) console.log(`  ${words}`)
}

/** The header of an archive, which is at its beginning, without the files behind it. */
async function readHeader(archive: string): Promise<Buffer> {
  const file = await open(archive)
  try {
    const { buffer: lengths } = await file.read(Buffer.alloc(16), 0, 16, 0)
    const bytes = 16 + lengths.readUInt32LE(12)
    return (await file.read(Buffer.alloc(bytes), 0, bytes, 0)).buffer
  } finally {
    await file.close()
  }
}

if (process.platform !== 'linux') {
  console.log('The package is checked on Linux only: the stand-ins are laid out for it.')
} else {
  const folder = await mkdtemp(join(tmpdir(), 'mediation-notebook-pack-'))
  try {
    await checkIn(folder)
  } catch (error) {
    report('', [error instanceof Error ? error.message : String(error)])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  console.log(failed ? 'The package is not as it should be.' : 'The package is as it should be.')
  if (failed) process.exitCode = 1
}

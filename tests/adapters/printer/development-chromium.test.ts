import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { developmentChromium, neededEnv } from '../../../main/adapters/printer/development-chromium.ts'
import { unpackChromium } from '../../../main/adapters/printer/unpack-chromium.ts'

const run = promisify(execFile)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'development-chromium-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A package that unpacks as the real one does, in no time. */
async function aPackage(inflate: string) {
  const module = join(folder, 'package', 'index.mjs')
  await mkdir(dirname(module), { recursive: true })
  await writeFile(module, `import { writeFileSync } from 'node:fs'\nexport const inflate = (file) => { ${inflate} }\n`)
  return { module, bin: '/bin' }
}
const writes = 'writeFileSync(process.env.TMPDIR + "/" + file.split("/").at(-1).split(".")[0], "x")'

test('it is unpacked once, whole, and leaves nothing beside it', async () => {
  const source = await aPackage(writes)
  const target = join(folder, 'cache', 'chromium-1')
  await Promise.all([unpackChromium(source, target), unpackChromium(source, target), unpackChromium(source, target)])
  expect(await readdir(join(folder, 'cache'))).toEqual(['chromium-1'])
  expect((await readdir(target)).sort()).toEqual(['al2023', 'chromium', 'fonts'])
})

test('what is there already is not unpacked again', async () => {
  const target = join(folder, 'cache', 'chromium-1')
  await unpackChromium(await aPackage(writes), target)
  await expect(unpackChromium(await aPackage('throw new Error("again")'), target)).resolves.toBeUndefined()
})

test('an unpacking that breaks off leaves nothing that looks like a browser', async () => {
  const source = await aPackage(`${writes}; if (file.includes("fonts")) throw new Error("disk full")`)
  await expect(unpackChromium(source, join(folder, 'cache', 'chromium-1'))).rejects.toThrow('disk full')
  expect(await readdir(join(folder, 'cache'))).toEqual([])
})

test('where the browser lacks libraries it is given those of its package', async () => {
  const complaint = 'error while loading shared libraries: libnss3.so: cannot open shared object file'
  await writeFile(join(folder, 'chromium'), `#!/bin/sh\necho "chromium: ${complaint}" >&2\nexit 127\n`, { mode: 0o755 })
  expect(await neededEnv(folder, '/etc')).toEqual({ LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') })
})

test('where the system has no fonts it is given those of its package', async () => {
  await writeFile(join(folder, 'chromium'), '#!/bin/sh\necho Chromium\n', { mode: 0o755 })
  expect(await neededEnv(folder, '/nowhere/fonts.conf')).toEqual({ FONTCONFIG_PATH: join(folder, 'fonts') })
  expect(await neededEnv(folder, '/etc')).toEqual({})
})

test('elsewhere than on Linux x64 there is none', async () => {
  const machine = { env: {}, home: folder }
  expect(await developmentChromium({ ...machine, platform: 'darwin' })).toBeNull()
  expect(await developmentChromium({ ...machine, platform: 'linux' }, 'arm64')).toBeNull()
})

const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64'
test.runIf(isLinuxX64)(
  'the real one runs, and finds the libraries of its package when pointed at them',
  async () => {
    createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const found = await developmentChromium({ platform: 'linux', env: process.env, home: homedir() })
    const { executablePath = '', env = {} } = found ?? {}
    expect((await run(executablePath, ['--version'], { env: { ...process.env, ...env } })).stdout).toMatch(
      /Chrom\w+ \d+/,
    )
    const libraries = join(dirname(executablePath), 'al2023', 'lib')
    const loaded = await run(executablePath, [], { env: { LD_TRACE_LOADED_OBJECTS: '1', LD_LIBRARY_PATH: libraries } })
    expect(loaded.stdout).toContain(join(libraries, 'libnss3.so'))
    const started = await run(executablePath, ['--version'], { env: { LD_LIBRARY_PATH: libraries } })
    expect(started.stdout).toMatch(/Chrom\w+ \d+/)
  },
  120_000,
)

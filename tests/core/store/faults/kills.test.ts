import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { nodeProcesses } from '../../../../main/adapters/node-processes.ts'
import { bodyPath } from '../../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { aStore, onDisk, ordered, themeNamesIn } from '../../../support/a-store.ts'
import { aHost, seededChance, temporaryFolder } from '../../../support/test-host.ts'

/** The child as one file of plain JavaScript. */
let script = ''
beforeAll(async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'mediation-notebook-child-'))
  const entry = resolve(import.meta.dirname, 'child-writer.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'child.mjs' } } },
  })
  script = join(outDir, 'child.mjs')
  return () => rm(outDir, { recursive: true, force: true })
})

interface Child {
  process: ChildProcess
  /** The names it was told are safe. */
  acknowledged: string[]
  /** What it printed when it could not open the project. */
  errors: string[]
  ended: Promise<void>
}

function startChild(dataFolder: string, folder: string, prefix: string): Child {
  const child = spawn(process.execPath, [script, dataFolder, folder, prefix], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const acknowledged: string[] = []
  const errors: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(line))
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line))
  return { process: child, acknowledged, errors, ended: new Promise((done) => child.on('close', () => done())) }
}

/** Waits until the child has had so many lines to print, or has ended. */
async function untilPrinted(child: Child, lines: number): Promise<void> {
  while (child.acknowledged.length < lines && child.process.exitCode === null && child.process.signalCode === null)
    await new Promise((done) => setTimeout(done, 2))
}

describe('two hundred processes killed while they write', () => {
  it('lose nothing that they had acknowledged, and leave a project that opens', async () => {
    const host = await aHost({ clock: { nowMs: () => Date.now() } })
    const { folder, store } = await aStore(host)
    await store.close()
    const safe: string[] = []
    const chance = seededChance(5)
    const running = 10
    for (let round = 0; round < 200 / running; round++) {
      // Each with its data, and so a log, of its own: all write into the one folder at once.
      const children = Array.from({ length: running }, (_, index) =>
        startChild(join(host.dataFolder, `machine-${index}`), folder, `${round}-${index}`),
      )
      await Promise.all(
        children.map(async (child) => {
          await untilPrinted(child, 2 + ((chance.bytes(1)[0] ?? 0) % 12))
          child.process.kill('SIGKILL')
          await child.ended
          expect(child.errors).toEqual([])
          safe.push(...child.acknowledged.filter((line) => line !== 'ready'))
        }),
      )
    }
    expect(safe.length).toBeGreaterThan(200)
    const after = await ProjectStore.openForWriting(host, folder, 'Tester')
    const names = new Set(themeNamesIn(after.state))
    expect(safe.filter((name) => !names.has(name))).toEqual([])
    expect(after.findings.filter(({ fault }) => fault.kind !== 'incomplete')).toEqual([])
    for (const { values } of after.state.collections.get('theme')?.values() ?? []) {
      const hash = String(values.bodyHash)
      expect(
        createHash('sha256')
          .update(await readFile(join(folder, bodyPath(hash))))
          .digest('hex'),
      ).toBe(hash)
    }
    expect(ordered(after.state)).toEqual(await onDisk(host, folder))
  }, 300_000)
})

describe('two processes on one project', () => {
  it('of one machine do not both write; the second is told who does', async () => {
    const host = await aHost({ clock: { nowMs: () => Date.now() } })
    const { folder, store } = await aStore(host)
    await store.close()
    const child = startChild(host.dataFolder, folder, 'first')
    await untilPrinted(child, 4)
    const second = ProjectStore.openForWriting(host, folder, 'Second')
    await expect(second).rejects.toMatchObject({
      code: 'projectLocked',
      data: { holder: { pid: child.process.pid, program: 'a child', coder: 'first' } },
    })
    const reader = await ProjectStore.openForReading(host, folder)
    const seen = themeNamesIn(reader.state).length
    await untilPrinted(child, child.acknowledged.length + 6)
    await reader.refresh()
    expect(themeNamesIn(reader.state).length).toBeGreaterThan(seen)
    child.process.kill('SIGKILL')
    await child.ended
    const after = await ProjectStore.openForWriting({ ...host, processes: nodeProcesses }, folder, 'Second')
    expect(themeNamesIn(after.state)).toEqual(expect.arrayContaining(child.acknowledged.slice(1)))
    await reader.refresh()
    expect(ordered(reader.state)).toEqual(ordered(after.state))
    await after.close()
  })

  it('of two machines on a shared folder both write, and each takes in the other’s', async () => {
    const host = await aHost({ clock: { nowMs: () => Date.now() } })
    const { folder, store } = await aStore(host)
    const child = startChild(join(await temporaryFolder(), 'their-data'), folder, 'theirs')
    for (let number = 0; number < 20; number++) {
      await untilPrinted(child, number)
      const id = store.newId('theme')
      await store.commit({
        label: 'theme.add',
        coderId: 'c_0001',
        ops: [{ c: 'theme', id, set: { name: `${number}` } }],
      })
      await store.refresh()
    }
    child.process.kill('SIGKILL')
    await child.ended
    await store.refresh()
    const names = new Set(themeNamesIn(store.state))
    expect(child.acknowledged.slice(1).filter((name) => !names.has(name))).toEqual([])
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })
})

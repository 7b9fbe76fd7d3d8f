import { describe, expect, it } from 'vitest'
import type { Host } from '../../../../main/core/ports/host.ts'
import { readBody } from '../../../../main/core/store/body.ts'
import { bodyPath } from '../../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { onDisk, ordered, themeNamed, themeNamesIn } from '../../../support/a-store.ts'
import { type Fate, MemoryDisk } from '../../../support/memory-disk.ts'
import { aHost, seededChance } from '../../../support/test-host.ts'

const folder = '/disk/project'

async function aHostOn(disk: MemoryDisk, seed: number): Promise<Host> {
  // After a power cut no process of before runs any more, whatever numbers its locks bear.
  const processes = { pid: seed, startOf: async (pid: number) => (pid === seed ? `${seed}` : null) }
  return aHost({ files: disk.files, dataFolder: '/home/data', processes, chance: seededChance(seed) })
}

const bodyOf = (name: string) => [{ id: 'b1', type: 'paragraph' as const, text: name }]

/** Two sittings of changes, each naming a body that is kept first; `onAcknowledged` hears of each that was acknowledged. */
async function work(disk: MemoryDisk, onAcknowledged: (name: string) => void): Promise<void> {
  for (const sitting of [1, 2]) {
    const host = await aHostOn(disk, 10 + sitting)
    const store =
      sitting === 1
        ? await ProjectStore.create(host, folder, 'Tester')
        : await ProjectStore.openForWriting(host, folder, 'Tester')
    if (sitting === 1) onAcknowledged('')
    for (const number of [1, 2, 3]) {
      const name = `${sitting} ${number}`
      const bodyHash = await store.keep(Buffer.from(JSON.stringify(bodyOf(name))), bodyPath)
      const ops = [{ c: 'theme' as const, id: `t_000${sitting}${number}`, set: { name, bodyHash } }]
      await store.commit({ label: 'theme.add', coderId: 'c_0001', ops })
      onAcknowledged(name)
    }
    await store.close()
  }
}

const extremes: Record<string, Fate> = {
  'nothing that was not synced': { name: () => 'old', bytes: () => 'old', share: () => 0 },
  'the names and not the bytes': { name: () => 'new', bytes: () => 'old', share: () => 0 },
  'the names and zeros': { name: () => 'new', bytes: () => 'zeros', share: () => 0 },
  'the bytes torn in the middle': { name: () => 'new', bytes: () => 'torn', share: () => 0.5 },
  'some bytes and zeros': { name: () => 'new', bytes: () => 'zeros', share: () => 0.6 },
  'the bytes and not the names': { name: () => 'old', bytes: () => 'new', share: () => 1 },
}

/** A fate for each name and file by lot. */
function byLot(seed: number): Fate {
  const chance = seededChance(seed)
  const lot = (sides: number) => (chance.bytes(1)[0] ?? 0) % sides
  return {
    name: () => (lot(2) === 0 ? 'old' : 'new'),
    bytes: () => (['old', 'new', 'torn', 'zeros'] as const)[lot(4)] ?? 'old',
    share: () => lot(101) / 100,
  }
}

/** Works, and at every step looks at what each fate would leave. */
async function cutAtEveryStep(fates: () => Iterable<Fate>): Promise<number> {
  const disk = new MemoryDisk()
  const acknowledged: string[] = []
  const cuts: { disk: MemoryDisk; names: string[]; step: string }[] = []
  disk.onStep = (step) => {
    for (const fate of fates()) cuts.push({ disk: disk.afterPowerCut(fate), names: [...acknowledged], step })
  }
  await disk.files.mkdir('/disk')
  await disk.files.mkdir('/home')
  for (const path of ['/', '/disk', '/home']) await (await disk.files.open(path, 'r')).sync()
  await work(disk, (name) => acknowledged.push(name))
  const afterCreation = cuts.filter(({ names }) => names.length > 0)
  await Promise.all(afterCreation.map((cut, index) => expectNothingLost(cut, index)))
  return cuts.length
}

async function expectNothingLost(cut: { disk: MemoryDisk; names: string[]; step: string }, seed: number) {
  const host = await aHostOn(cut.disk, 1000 + seed)
  const names = cut.names.filter((name) => name !== '')
  const store = await ProjectStore.openForWriting(host, folder, 'Tester')
  expect(themeNamesIn(store.state), cut.step).toEqual(expect.arrayContaining(names))
  for (const record of store.state.collections.get('theme')?.values() ?? []) {
    const body = await readBody(host.files, folder, String(record.values.bodyHash))
    expect(body, cut.step).toEqual(bodyOf(String(record.values.name)))
  }
  await store.commit(themeNamed('after', 't_9999'))
  expect(ordered(store.state), cut.step).toEqual(await onDisk(host, folder))
  await store.close()
  const again = await ProjectStore.openForWriting(host, folder, 'Tester')
  expect(ordered(again.state), cut.step).toEqual(ordered(store.state))
  expect(again.findings, cut.step).toEqual([])
  await again.close()
}

describe('a power cut at any step', () => {
  it.each(Object.keys(extremes))('loses nothing that was acknowledged where it leaves %s', async (name) => {
    const cuts = await cutAtEveryStep(() => Object.values(extremes).filter((fate) => fate === extremes[name]))
    expect(cuts).toBeGreaterThan(60)
  })

  it('loses nothing that was acknowledged whatever it leaves of what was not synced', async () => {
    let seed = 1
    await cutAtEveryStep(() => [byLot(seed++), byLot(seed++), byLot(seed++)])
  })
})

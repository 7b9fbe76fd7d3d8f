import { appendFile, copyFile, mkdir, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProjectStore, type StoreEvent } from '../../../main/core/store/project-store.ts'
import { aColleague, aStore, onDisk, ordered, themeNamed, themeNamesIn } from '../../support/a-store.ts'

/** The colleague's own log: the one that the original does not have. */
async function ownLogOf(colleague: { folder: string }, original: string): Promise<{ path: string; to: string }> {
  const known = await readdir(join(original, 'ops')).catch(() => [''])
  const writer = (await readdir(join(colleague.folder, 'ops'))).find((name) => !known.includes(name)) ?? ''
  const path = join('ops', writer, '000001.ndjson')
  return { path: join(colleague.folder, path), to: join(original, path) }
}

async function deliver(bytes: Uint8Array, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, bytes)
}

async function deliverAll(colleague: { folder: string }, original: string): Promise<void> {
  const { path, to } = await ownLogOf(colleague, original)
  await deliver(await readFile(path), to)
}

describe('refreshing an open project', () => {
  it('takes in what another writer did, with the records in the order in which they were made', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(themeNamed('mine'))
    const colleague = await aColleague(folder, { moment: Date.UTC(2026, 0, 1, 0, 30) })
    await colleague.store.commit(themeNamed('theirs'))
    const later = await ProjectStore.openForReading(host, folder)
    await store.commit(themeNamed('mine again', 't_0009'))
    await deliverAll(colleague, folder)
    const events: StoreEvent[] = []
    store.watch((event) => events.push(event))
    const { actions, findings } = await store.refresh()
    expect(findings).toEqual([])
    expect(actions.map(({ label, ops }) => [label, ops[0]?.set.name])).toEqual([['theme.add', 'theirs']])
    expect(events).toEqual([{ type: 'arrived', actions }])
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
    await later.refresh()
    expect(ordered(later.state)).toEqual(await onDisk(host, folder))
  })

  it('keeps the order of the records although what arrives is older than what is there', async () => {
    const { host, folder, store } = await aStore()
    const colleague = await aColleague(folder, { moment: Date.UTC(2025, 0, 1) })
    await colleague.store.commit(themeNamed('older'))
    await colleague.store.commit(themeNamed('shared', 't_0005'))
    await store.commit(themeNamed('newer'))
    await store.commit(themeNamed('shared here', 't_0005'))
    await deliverAll(colleague, folder)
    await store.refresh()
    expect(themeNamesIn(store.state)).toEqual(['older', 'shared here', 'newer'])
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })

  it('says nothing where nothing came', async () => {
    const { store } = await aStore()
    await store.commit(themeNamed('mine'))
    const events: StoreEvent[] = []
    store.watch((event) => events.push(event))
    expect(await store.refresh()).toEqual({ actions: [], findings: [] })
    expect(events).toEqual([])
  })

  it('lets a reader follow the process that writes', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(themeNamed('first'))
    const reader = await ProjectStore.openForReading(host, folder)
    await store.commit(themeNamed('second'))
    await store.commit(themeNamed('x'.repeat(4_100_000), 't_0003'))
    await store.commit(themeNamed('in the next segment', 't_0004'))
    const { actions } = await reader.refresh()
    expect(actions).toHaveLength(3)
    expect(ordered(reader.state)).toEqual(ordered(store.state))
  })

  it('leaves an incomplete line for later, wherever it ends', async () => {
    const { host, folder, store } = await aStore()
    const colleague = await aColleague(folder)
    await colleague.store.commit(themeNamed('first'))
    await colleague.store.commit(themeNamed('second'))
    const { path, to } = await ownLogOf(colleague, folder)
    const whole = await readFile(path)
    const firstEnds = whole.indexOf('\n') + 1
    for (let length = 0; length <= whole.length; length++) {
      await deliver(whole.subarray(0, length), to)
      const { findings } = await store.refresh()
      const lines = length === whole.length ? 2 : length >= firstEnds ? 1 : 0
      expect(themeNamesIn(store.state)).toHaveLength(lines)
      const isIncomplete = length !== 0 && length !== firstEnds && length !== whole.length
      expect(findings.map(({ fault }) => fault.kind)).toEqual(isIncomplete ? ['incomplete'] : [])
    }
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })

  it('holds what it has read while a log is shorter for a time, and is right again when it is back', async () => {
    const { host, folder, store } = await aStore()
    const colleague = await aColleague(folder)
    for (const name of ['one', 'two', 'three']) await colleague.store.commit(themeNamed(name))
    const { path, to } = await ownLogOf(colleague, folder)
    await deliver(await readFile(path), to)
    await store.refresh()
    await truncate(to, 20)
    await store.refresh()
    expect(themeNamesIn(store.state)).toEqual(['one', 'two', 'three'])
    await colleague.store.commit(themeNamed('four'))
    await copyFile(path, to)
    await store.refresh()
    expect(themeNamesIn(store.state)).toEqual(['one', 'two', 'three', 'four'])
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })

  it('takes in a line that was damaged once the file is whole again, and keeps its own work', async () => {
    const { host, folder, store } = await aStore()
    const colleague = await aColleague(folder)
    for (const name of ['one', 'two', 'three']) await colleague.store.commit(themeNamed(name))
    const { path, to } = await ownLogOf(colleague, folder)
    const whole = await readFile(path)
    const damaged = Buffer.from(whole)
    damaged[whole.indexOf('two')] = 0x54
    await deliver(damaged, to)
    expect((await store.refresh()).findings).toMatchObject([{ line: 2, fault: { kind: 'checksum' } }])
    await store.commit(themeNamed('mine'))
    await deliver(whole, to)
    await utimes(to, new Date(), new Date(Date.now() + 5000))
    const { actions, findings } = await store.refresh()
    expect(actions.map(({ ops }) => ops[0]?.set.name)).toEqual(['two'])
    expect(findings).toEqual([])
    expect(new Set(themeNamesIn(store.state))).toEqual(new Set(['one', 'two', 'three', 'mine']))
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })

  it('takes in a segment that arrives after the one that follows it', async () => {
    const { host, folder, store } = await aStore()
    const colleague = await aColleague(folder)
    await colleague.store.commit(themeNamed('x'.repeat(4_100_000), 't_0003'))
    await colleague.store.commit(themeNamed('in the next segment', 't_0004'))
    const { path, to } = await ownLogOf(colleague, folder)
    await deliver(await readFile(path.replace('000001', '000002')), to.replace('000001', '000002'))
    expect((await store.refresh()).findings).toMatchObject([{ fault: { kind: 'missingSegment' } }])
    await deliver(await readFile(path), to)
    const { actions, findings } = await store.refresh()
    expect(actions.map(({ ops }) => ops[0]?.id)).toEqual(['t_0003'])
    expect(findings).toEqual([])
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })

  it('never writes to another writer’s log', async () => {
    const { folder, store } = await aStore()
    const colleague = await aColleague(folder)
    await colleague.store.commit(themeNamed('one'))
    const { path, to } = await ownLogOf(colleague, folder)
    await deliver(await readFile(path), to)
    await appendFile(to, '0000 torn')
    await store.refresh()
    await store.commit(themeNamed('mine'))
    await store.close()
    expect((await readFile(to, 'utf8')).endsWith('0000 torn')).toBe(true)
  })

  it('goes on with stamps that come after those that arrived', async () => {
    const { folder, store } = await aStore()
    const colleague = await aColleague(folder, { moment: Date.UTC(2026, 0, 1, 5) })
    await colleague.store.commit(themeNamed('theirs', 't_0001'))
    await deliverAll(colleague, folder)
    const { actions } = await store.refresh()
    const { action } = await store.commit(themeNamed('mine', 't_0001'))
    expect(action.t > (actions[0]?.t ?? '')).toBe(true)
    expect(action.ops[0]?.was).toEqual({ name: [actions[0]?.t] })
  })
})

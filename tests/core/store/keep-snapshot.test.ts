import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeBackup } from '../../../main/core/backup/take-backup.ts'
import { checkProject } from '../../../main/core/check/check-project.ts'
import { EditHistory } from '../../../main/core/history/edit-history.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { isWorthwhile, writeSnapshot } from '../../../main/core/store/keep-snapshot.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { foldLogs } from '../../../main/core/store/read-logs.ts'
import { snapshotName } from '../../../main/core/store/read-snapshot.ts'
import type { Json } from '../../../shared/model/json.ts'
import { aColleague, aStore, ordered, themeNamed, themeNamesIn } from '../../support/a-store.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'
import { type Fault, failingFiles } from '../../support/failing-files.ts'
import { aHost } from '../../support/test-host.ts'

/** A change of so many bytes that a snapshot is worth its while. */
const large = (id = 't_0001') => themeNamed('x'.repeat(4_100_000), id)

const hasSnapshot = async ({ dataPath }: ProjectStore) => (await readdir(dataPath)).includes(snapshotName)

async function afresh(host: Host, folder: string) {
  return ordered((await ProjectStore.openAfresh(host, folder)).state)
}

/** A project that was closed with a snapshot, in which the theme is called otherwise than in the log: whoever uses it can be told. */
async function aProjectWithAMarkedSnapshot(mark: Json = 'from the snapshot') {
  const { host, folder, store } = await aStore()
  await store.commit(large())
  await store.commit(themeNamed('as logged', 't_0002'))
  await store.close()
  const { state, progress } = await foldLogs(host.files, folder)
  const theme = state.collections.get('theme')?.get('t_0002')
  if (theme) theme.values.name = mark
  const place = { path: store.folder, dataPath: store.dataPath, projectId: store.projectId }
  await writeSnapshot(host, place, { state, progress })
  return { host, folder, store, place }
}

const secondTheme = ({ state }: ProjectStore) => themeNamesIn(state)[1]

describe('closing a project', () => {
  it('keeps a snapshot where opening is to be quicker by it, and one that says what the logs say', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(themeNamed('small'))
    await store.close()
    expect(await hasSnapshot(store)).toBe(false)
    const again = await ProjectStore.openForWriting(host, folder, 'Tester')
    await again.commit(large())
    await again.close()
    expect(await hasSnapshot(again)).toBe(true)
    expect(ordered((await ProjectStore.openForReading(host, folder)).state)).toEqual(await afresh(host, folder))
  })

  it('leaves the snapshot as it is while little is new, and replaces it once much is', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(large())
    await store.close()
    const file = join(store.dataPath, snapshotName)
    const before = await readFile(file)
    const second = await ProjectStore.openForWriting(host, folder, 'Tester')
    await second.commit(themeNamed('small'))
    await second.close()
    expect(before.equals(await readFile(file))).toBe(true)
    const third = await ProjectStore.openForWriting(host, folder, 'Tester')
    await third.commit(large('t_0003'))
    await third.close()
    expect((await readFile(file)).length).toBeGreaterThan(8_000_000)
    const { state } = await ProjectStore.openForReading(host, folder)
    expect(ordered(state)).toEqual(await afresh(host, folder))
  })

  it('has in it what others wrote before the end', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(large())
    const colleague = await aColleague(folder)
    await colleague.store.commit(themeNamed('theirs'))
    await store.commit(themeNamed('mine'))
    await cp(join(colleague.folder, 'ops'), join(folder, 'ops'), { recursive: true, force: false })
    await store.close()
    expect(await hasSnapshot(store)).toBe(true)
    expect(ordered((await ProjectStore.openForReading(host, folder)).state)).toEqual(await afresh(host, folder))
  })

  it.each([
    ['a line is damaged', '00000000 {}\n'],
    ['a line is on its way', '0000'],
  ])('keeps none while %s, which is reported for as long as it is so', async (_, line) => {
    const { host, folder, store } = await aStore()
    await store.commit(large())
    const path = join(folder, segmentPath('bbbbbbbb', 1))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, line)
    await store.close()
    expect(await hasSnapshot(store)).toBe(false)
    expect((await ProjectStore.openForReading(host, folder)).findings).toHaveLength(1)
  })

  it('keeps none where its own log is not what it wrote', async () => {
    const { folder, store } = await aStore()
    const { action } = await store.commit(large())
    const [writer = ''] = await readdir(join(folder, 'ops'))
    const later = { ...anAction(aStamp('a', 1), setNote('foreign')), t: action.t.replace(/^./, '1') }
    await appendFile(join(folder, segmentPath(writer, 1)), encodeLine(later))
    await store.close()
    expect(await hasSnapshot(store)).toBe(false)
  })

  it('keeps none where lines it wrote are others by now, as many and as long', async () => {
    const { folder, store } = await aStore()
    await store.commit(large())
    const { action } = await store.commit(themeNamed('mine'))
    const [writer = ''] = await readdir(join(folder, 'ops'))
    const other = { ...action, t: action.t.replace(/^./, '1') }
    await writeFile(join(folder, segmentPath(writer, 2)), encodeLine(other))
    await store.close()
    expect(await hasSnapshot(store)).toBe(false)
  })

  it.each([
    { logBytes: 3_900_000, coveredBytes: 0, is: false },
    { logBytes: 4_000_000, coveredBytes: 0, is: true },
    { logBytes: 32_000_000, coveredBytes: 28_000_000, is: true },
    { logBytes: 33_000_000, coveredBytes: 29_000_000, is: false },
    { logBytes: 90_000_000, coveredBytes: 78_000_000, is: true },
  ])('keeps one of $logBytes bytes of logs, $coveredBytes of them in the last: $is', ({ is, ...bytes }) => {
    expect(isWorthwhile(bytes.logBytes, bytes.coveredBytes)).toBe(is)
  })

  it('keeps none where something could not be written', async () => {
    const disk = failingFiles((await aHost()).files)
    const { host, folder, store } = await aStore(await aHost({ files: disk.files }))
    await store.commit(large())
    disk.failFromNow(0, 'EIO', 'once')
    const lost = store.commit(themeNamed('lost'))
    const closed = store.close()
    await expect(lost).rejects.toThrow()
    await closed
    expect(themeNamesIn((await ProjectStore.openForReading(host, folder)).state)).not.toContain('lost')
    expect(await hasSnapshot(store)).toBe(false)
  })

  it.each<Fault>(['ENOSPC', 'EIO', 'short'])(
    'is done in spite of %s at any step, and leaves nothing behind',
    async (fault) => {
      const disk = failingFiles((await aHost()).files)
      const host = await aHost({ files: disk.files })
      const { folder, store } = await aStore(host)
      await store.commit(large())
      const before = disk.steps.length
      await store.close()
      const steps = disk.steps.length - before
      expect(disk.steps.some(({ call, path }) => call === 'rename' && path.endsWith(snapshotName))).toBe(true)
      for (let number = 0; number < steps; number++) {
        await host.files.rm(join(store.dataPath, snapshotName), { recursive: true, force: true })
        const again = await ProjectStore.openForWriting(host, folder, 'Tester')
        disk.failFromNow(number, fault, 'once')
        await again.close()
        disk.mend()
        expect((await readdir(store.dataPath)).filter((name) => name.endsWith('.tmp'))).toEqual([])
        expect((await ProjectStore.openForReading(host, folder)).state.lastStamps).toEqual(store.state.lastStamps)
      }
    },
  )
})

describe('a project opened with a snapshot', () => {
  it('is checked and backed up by the logs alone', async () => {
    const { host, folder, store } = await aProjectWithAMarkedSnapshot(['not a name'])
    expect(secondTheme(await ProjectStore.openForReading(host, folder))).toEqual(['not a name'])
    const faults = (await checkProject(host, folder)).filter(({ severity }) => severity === 'fault')
    expect(faults.map(({ message }) => message).filter((message) => message.includes('t_0002'))).toEqual([])
    expect(await takeBackup(store, 'daily')).toMatchObject({ reason: 'daily' })
  })

  it('is read from it, for reading and for writing', async () => {
    const { host, folder } = await aProjectWithAMarkedSnapshot()
    expect(secondTheme(await ProjectStore.openForReading(host, folder))).toBe('from the snapshot')
    const writing = await ProjectStore.openForWriting(host, folder, 'Tester')
    expect(secondTheme(writing)).toBe('from the snapshot')
    await writing.close()
    expect(secondTheme(await ProjectStore.openAfresh(host, folder))).toBe('as logged')
  })

  it('has damage that was done since found by opening and by a check', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(themeNamed('early'))
    await store.commit(large())
    await store.close()
    const path = join(folder, segmentPath((await readdir(join(folder, 'ops')))[0] ?? '', 1))
    const bytes = await readFile(path)
    bytes[bytes.indexOf('early')] = 0x45
    await writeFile(path, bytes)
    expect(await hasSnapshot(store)).toBe(true)
    const { findings } = await ProjectStore.openForReading(host, folder)
    expect(findings).toMatchObject([{ line: 1, fault: { kind: 'checksum' } }])
    expect((await checkProject(host, folder)).map(({ code }) => code)).toContain('lineDamaged')
  })

  it('is not read from that of the folder it was copied from, although that were to lie in its place', async () => {
    const { host, folder, store } = await aProjectWithAMarkedSnapshot()
    const copy = `${folder}-copy`
    await cp(folder, copy, { recursive: true })
    const reader = await ProjectStore.openForReading(host, copy)
    expect(secondTheme(reader)).toBe('as logged')
    await mkdir(reader.dataPath, { recursive: true })
    await cp(join(store.dataPath, snapshotName), join(reader.dataPath, snapshotName))
    expect(secondTheme(await ProjectStore.openForReading(host, copy))).toBe('as logged')
  })

  it('is written to, undone, refreshed and closed as any other', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(large())
    await store.commit(themeNamed('mine', 't_0002'))
    await store.close()
    const colleague = await aColleague(folder, { moment: Date.UTC(2026, 0, 1, 0, 0, 1) })
    await colleague.store.commit(themeNamed('theirs', 't_0003'))
    await colleague.store.commit(themeNamed('renamed by them', 't_0002'))

    const again = await ProjectStore.openForWriting(host, folder, 'Tester')
    const history = new EditHistory(again, 'c_0001')
    await again.commit(themeNamed('renamed', 't_0002'))
    expect(await history.undo()).toMatchObject({ label: 'theme.add' })
    expect(secondTheme(again)).toBe('mine')
    await history.redo()
    await cp(join(colleague.folder, 'ops'), join(folder, 'ops'), { recursive: true, force: false })
    expect((await again.refresh()).actions).toHaveLength(2)
    expect(again.state.collections.get('theme')?.get('t_0002')?.otherHeads?.size).toBe(1)
    await again.commit(themeNamed('agreed', 't_0002'))
    expect(ordered(again.state)).toEqual(await afresh(host, folder))
    await again.close()
    const last = await ProjectStore.openForWriting(host, folder, 'Tester')
    expect(ordered(last.state)).toEqual(await afresh(host, folder))
    expect(last.findings).toEqual([])
    expect([...last.logs.keys()]).toHaveLength(2)
    await last.close()
  })

  it('goes on in its own log as the writer it was', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(large())
    await store.commit(themeNamed('one'))
    await store.close()
    for (const name of ['two', 'three']) {
      const again = await ProjectStore.openForWriting(host, folder, 'Tester')
      await again.commit(themeNamed(name))
      await again.close()
    }
    const writers = await readdir(join(folder, 'ops'))
    expect(writers).toHaveLength(1)
    expect(await readdir(join(folder, 'ops', writers[0] ?? ''))).toEqual(['000001.ndjson', '000002.ndjson'])
    const { state, findings } = await ProjectStore.openForReading(host, folder)
    expect(themeNamesIn(state).slice(1)).toEqual(['one', 'two', 'three'])
    expect(findings).toEqual([])
  })
})

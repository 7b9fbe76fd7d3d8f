import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Host } from '../../../main/core/ports/host.ts'
import type { Action } from '../../../main/core/store/action.ts'
import { foldMore } from '../../../main/core/store/fold.ts'
import { writeSnapshot } from '../../../main/core/store/keep-snapshot.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { findingsOf } from '../../../main/core/store/log-progress.ts'
import { OpLogAdapter } from '../../../main/core/store/op-log-adapter.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { foldLogs, type LogReading } from '../../../main/core/store/read-logs.ts'
import { readSnapshot, type SnapshotPlace, snapshotName } from '../../../main/core/store/read-snapshot.ts'
import { encodeSnapshot, snapshotVersion } from '../../../main/core/store/snapshot-format.ts'
import { writerOf } from '../../../main/core/store/stamp.ts'
import { emptyState } from '../../../main/core/store/state.ts'
import { ordered } from '../../support/a-store.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'
import { anyStep, writeLogs } from '../../support/any-logs.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

/** The files of a log whose segments have so many lines each; the last has what is left. */
function segmentsOf(log: readonly Action[], linesEach: number): { path: string; bytes: Buffer }[] {
  const writerId = writerOf(log[0]?.t ?? '')
  return Array.from({ length: Math.ceil(log.length / linesEach) }, (_, index) => ({
    path: segmentPath(writerId, index + 1),
    bytes: Buffer.concat(log.slice(index * linesEach, (index + 1) * linesEach).map(encodeLine)),
  }))
}

async function put(folder: string, logs: readonly (readonly Action[])[], linesEach = 2): Promise<void> {
  for (const { path, bytes } of logs.flatMap((log) => segmentsOf(log, linesEach))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
}

async function aPlace(): Promise<SnapshotPlace> {
  return { path: await temporaryFolder(), dataPath: await temporaryFolder(), projectId: 'p_0001' }
}

const comparable = ({ state, progress }: LogReading) => ({
  state: ordered(state),
  progress,
  found: findingsOf(progress),
})

/** What a project is found to say by whoever opens it, and whether a snapshot helped. */
async function opened({ files }: Host, place: SnapshotPlace) {
  const adapter = new OpLogAdapter(files, place.path, place)
  const state = await adapter.read()
  return { ...comparable({ state, progress: adapter.progress }), isHelped: adapter.coveredBytes > 0 }
}

const afresh = async ({ files }: Host, { path }: SnapshotPlace) => comparable(await foldLogs(files, path))

const note = (writer: string, moment: number, was?: string[]) =>
  anAction(aStamp(writer, moment), setNote(`note ${moment} سلام`, was, `h_000${moment % 3}`))

/** Two writers' logs of three segments, two and one lines in the last, and a snapshot of them. */
async function aSnapshot() {
  const host = await aHost()
  const place = await aPlace()
  const mine = [1, 3, 5, 7, 9, 11].map((moment) => note('a', moment))
  const theirs = [2, 4, 6, 8, 10].map((moment) => note('b', moment, [aStamp('a', moment + 20)]))
  await put(place.path, [mine, theirs])
  await writeSnapshot(host, place, await foldLogs(host.files, place.path))
  const file = (writer: string, segment: number) => join(place.path, segmentPath(writer.repeat(8), segment))
  return { host, place, file, snapshot: join(place.dataPath, snapshotName) }
}

describe('opening with a snapshot of the fold', () => {
  it('is the same as folding afresh, whatever was written and delivered before and since', async () => {
    const host = await aHost()
    const splits = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 })
    const known = { conflicts: 0, deletions: 0, awaited: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 30 }),
        splits,
        fc.integer({ min: 1, max: 4 }),
        async (steps, counts, linesEach) => {
          const place = await aPlace()
          const logs = writeLogs(steps)
          const before = logs.map((log, index) => log.slice(0, counts[index])).filter((log) => log.length > 0)
          await put(place.path, before, linesEach)
          const state = emptyState()
          for (const log of before) foldMore(state, log)
          for (const record of [...state.collections.values()].flatMap((records) => [...records.values()])) {
            known.conflicts += record.otherHeads ? 1 : 0
            known.deletions += record.deletions ? 1 : 0
          }
          known.awaited += state.awaited.size
          await writeSnapshot(host, place, { state, progress: (await foldLogs(host.files, place.path)).progress })
          await put(place.path, logs, linesEach)
          expect(await readSnapshot(host.files, place)).not.toBeNull()
          expect(await opened(host, place)).toEqual({
            ...(await afresh(host, place)),
            isHelped: before.length > 0,
          })
        },
      ),
      { numRuns: 150 },
    )
    expect(Math.min(known.conflicts, known.deletions, known.awaited)).toBeGreaterThan(0)
  })

  it('passes over a snapshot with a bit flipped, wherever it is', async () => {
    const { host, place, snapshot } = await aSnapshot()
    const whole = await readFile(snapshot)
    const expected = { ...(await afresh(host, place)), isHelped: false }
    for (let at = 0; at < whole.length; at += 3) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      await writeFile(snapshot, flipped)
      expect(await readSnapshot(host.files, place), `byte ${at}`).toBeNull()
    }
    expect(await opened(host, place)).toEqual(expected)
  })

  it('passes over a snapshot that was cut off, wherever it was', async () => {
    const { host, place, snapshot } = await aSnapshot()
    const whole = await readFile(snapshot)
    const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a || whole[at + 1] === 0x0a || at % 7 === 0)
    for (const length of [...ends, ...ends.map((at) => at + 1)].filter((each) => each < whole.length)) {
      await writeFile(snapshot, whole.subarray(0, length))
      expect(await readSnapshot(host.files, place), `${length} bytes`).toBeNull()
    }
    expect(await opened(host, place)).toEqual({ ...(await afresh(host, place)), isHelped: false })
  })

  it('passes over a snapshot with something behind its end, or with its lines in another order', async () => {
    const { host, place, snapshot } = await aSnapshot()
    const whole = await readFile(snapshot, 'utf8')
    const [header = '', ...lines] = whole.trimEnd().split('\n')
    for (const other of [
      `${whole}x`,
      `${whole}\n`,
      `${[header, ...lines, lines.at(-1)].join('\n')}\n`,
      `${header}\n`,
    ]) {
      await writeFile(snapshot, other)
      expect(await readSnapshot(host.files, place)).toBeNull()
    }
  })

  it.each([
    { version: 2 },
    { actionVersion: 2 },
    { path: '/elsewhere' },
    { projectId: 'p_0002' },
    { collections: [] },
    { collections: [['highlight', 2]] },
    {
      collections: [
        ['highlight', 3],
        ['theme', 1],
      ],
    },
    { lastStamps: null },
  ])('passes over a snapshot whose header is sound and says %j', async (different) => {
    const { host, place, snapshot } = await aSnapshot()
    const whole = await readFile(snapshot, 'utf8')
    await writeFile(snapshot, withHeader(whole, {}))
    expect(await readFile(snapshot, 'utf8')).toBe(whole)
    await writeFile(snapshot, withHeader(whole, different))
    expect(await opened(host, place)).toEqual({ ...(await afresh(host, place)), isHelped: false })
  })
})

/** A snapshot with some of its header replaced, and all its checksums right. */
function withHeader(snapshot: string, different: object): string {
  let checksum = 0
  const lines = snapshot.trimEnd().split('\n')
  const jsons = lines.map((line, index) =>
    index > 0 ? line.slice(9) : JSON.stringify({ ...JSON.parse(line.slice(9)), ...different }),
  )
  return jsons
    .map((json) => {
      checksum = crc32(Buffer.from(json), checksum)
      return `${checksum.toString(16).padStart(8, '0')} ${json}\n`
    })
    .join('')
}

type Place = Awaited<ReturnType<typeof aSnapshot>>

/** What may have become of the logs since, and whether the snapshot is then still of use. */
const changes: { name: string; isHelped: boolean; change(at: Place): Promise<unknown> }[] = [
  { name: 'nothing', isHelped: true, change: async () => undefined },
  {
    name: 'more lines in the last segment',
    isHelped: true,
    change: ({ file }) => appendFile(file('b', 3), encodeLine(note('b', 12))),
  },
  {
    name: 'a further segment',
    isHelped: true,
    change: ({ file }) => writeFile(file('a', 4), encodeLine(note('a', 13))),
  },
  {
    name: 'the log of a writer not known before, older than all there is',
    isHelped: true,
    change: ({ place }) =>
      put(place.path, [[anAction('0000000000-0000-cccccccc', setNote('first', undefined, 'h_0009'))]]),
  },
  {
    name: 'a line that came damaged',
    isHelped: true,
    change: ({ file }) => appendFile(file('b', 3), '00000000 {}\n'),
  },
  { name: 'a line on its way', isHelped: true, change: ({ file }) => appendFile(file('b', 3), '0000') },
  {
    name: 'a line whose stamp does not rise',
    isHelped: true,
    change: ({ file }) => appendFile(file('b', 3), encodeLine(note('b', 9))),
  },
  { name: 'a log that became shorter', isHelped: false, change: ({ file }) => truncate(file('b', 3), 60) },
  {
    name: 'a last line taken off',
    isHelped: false,
    change: async ({ file }) => writeFile(file('a', 3), segmentOf(await readFile(file('a', 3)), 1)),
  },
  { name: 'other bytes at the end', isHelped: false, change: ({ file }) => alter(file('a', 3), 'note 11', 'note 99') },
  {
    name: 'other bytes at the beginning',
    isHelped: false,
    change: ({ file }) => alter(file('a', 1), 'note 1', 'note 0'),
  },
  {
    name: 'another line of the same length, with its checksum right',
    isHelped: false,
    change: async ({ file }) => {
      const other = anAction(aStamp('a', 9), setNote('n0te 9 سلام', undefined, 'h_0000'))
      const lines = [encodeLine(other), encodeLine(note('a', 11))]
      await writeFile(file('a', 3), Buffer.concat(lines))
    },
  },
  { name: 'a first segment missing', isHelped: false, change: ({ file }) => rm(file('a', 1)) },
  { name: 'a last segment missing', isHelped: false, change: ({ file }) => rm(file('a', 3)) },
  { name: 'a writer missing', isHelped: false, change: ({ file }) => rm(dirname(file('b', 1)), { recursive: true }) },
  {
    name: 'more lines in a segment that others follow',
    isHelped: false,
    change: ({ file }) => appendFile(file('a', 1), encodeLine(anAction(aStamp('a', 4), setNote('between')))),
  },
  {
    name: 'an unfinished line in a segment that others follow',
    isHelped: false,
    change: ({ file }) => appendFile(file('a', 1), '0000'),
  },
]

function segmentOf(bytes: Buffer, lines: number): Buffer {
  let end = 0
  for (let line = 0; line < lines; line++) end = bytes.indexOf('\n', end) + 1
  return bytes.subarray(0, end)
}

async function alter(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

describe('a snapshot behind which the logs changed', () => {
  it.each(changes)('does not stand in the way of what they say now: $name', async ({ change, isHelped }) => {
    const at = await aSnapshot()
    await change(at)
    expect(await opened(at.host, at.place)).toEqual({ ...(await afresh(at.host, at.place)), isHelped })
  })

  it('does not stand in the way of a segment that turned up before those it has', async () => {
    const { host, place, file } = await aSnapshot()
    const first = await readFile(file('a', 1))
    await rm(file('a', 1))
    await writeSnapshot(host, place, await foldLogs(host.files, place.path))
    await writeFile(file('a', 1), first)
    expect(await opened(host, place)).toEqual({ ...(await afresh(host, place)), isHelped: false })
  })
})

describe('the version of a snapshot', () => {
  // Where this fails, the fold makes something else of the same logs, or the lines are others than they were: raise
  // snapshotVersion, so that what is kept of before is passed over, and put the new sum here.
  it('is raised whenever the stored project makes another one', async () => {
    const { files } = await aHost()
    const folder = resolve(import.meta.dirname, '../../fixtures/projects/v1')
    const hash = createHash('sha256')
    for (const line of encodeSnapshot({ path: '/', projectId: 'p_0001' }, await foldLogs(files, folder)))
      hash.update(line)
    expect({ version: snapshotVersion, sum: hash.digest('hex').slice(0, 16) }).toEqual({
      version: 1,
      sum: 'bb74a615923621a3',
    })
  })
})

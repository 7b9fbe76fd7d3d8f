import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPrefix } from '../../../main/core/merge/is-prefix.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aClient, aProject, importTexts, mark, type TestProject } from '../../support/a-project.ts'
import { plainState } from '../../support/plain-state.ts'
import { aHost, seededChance } from '../../support/test-host.ts'
import { aColleagueOf, filesBelow, mergeInto, sharedBy, twoCopies } from '../../support/two-copies.ts'

const onDisk = async ({ host, folder }: TestProject) =>
  plainState((await ProjectStore.openForReading(host, folder)).state)

/** The log of a writer in somebody's copy. */
const segmentOf = ({ folder }: TestProject, writer: string) => join(folder, 'ops', writer, '000001.ndjson')

/** The writer that a copy's own work is logged under. */
async function ownWriterOf({ opened }: TestProject): Promise<string> {
  return JSON.parse(await readFile(join(opened.store.dataPath, 'writer.json'), 'utf8')).writerId
}

describe('the preview of a merge', () => {
  it('counts what is new, changed, removed and conflicting, by kind of record and by coder', async () => {
    const { mine, hers, highlightId, articleId } = await twoCopies()
    await mine.client.highlight.setNote({ project: mine.project, highlightId, note: 'mine' })
    await hers.client.highlight.setNote({ project: hers.project, highlightId, note: 'hers' })
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    await hers.client.article.edit({ project: hers.project, articleIds: [articleId], set: { note: 'good' } })
    const file = await sharedBy(hers)
    const preview = await mine.client.merge.preview({ project: mine.project, file })
    const none = { added: 0, changed: 0, removed: 0, conflicting: 0 }
    expect(preview).toEqual({
      file,
      title: 'Talks',
      sharedAt: expect.stringMatching(/^2026-01-01T/),
      actions: 4,
      total: { added: 2, changed: 1, removed: 0, conflicting: 1 },
      kinds: [
        { collection: 'article', ...none, changed: 1 },
        { collection: 'highlight', ...none, conflicting: 1 },
        { collection: 'theme', ...none, added: 1 },
        { collection: 'coder', ...none, added: 1 },
      ],
      coders: [
        { id: expect.any(String), name: 'Nasrin', actions: 4, added: 2, changed: 1, removed: 0, conflicting: 1 },
      ],
      contents: 0,
    })
  })

  it('writes nothing, in the folder or in memory', async () => {
    const { mine, hers } = await twoCopies()
    await importTexts(hers, 'Title: Another round\n\nAnother round of talks is planned for May.\n')
    const before = { files: await filesBelow(mine.folder), state: plainState(mine.opened.store.state) }
    const preview = await mine.client.merge.preview({ project: mine.project, file: await sharedBy(hers) })
    expect(preview).toMatchObject({ total: { added: 3 }, contents: 2 })
    expect({ files: await filesBelow(mine.folder), state: plainState(mine.opened.store.state) }).toEqual(before)
  })

  it('is to be had of a project that is open for reading', async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    const { client } = await aClient(await aHost({ chance: seededChance(9) }))
    const { handle: project } = await client.project.open({ folder: mine.folder, mode: 'reading' })
    const file = await sharedBy(hers)
    expect(await client.merge.preview({ project, file })).toMatchObject({ actions: 2 })
    await expect(client.merge.run({ project, file })).rejects.toMatchObject({ code: 'projectReadOnly' })
  })
})

describe('merging a shared file', () => {
  it('brings two copies that were worked on apart to the same state, whichever way round', async () => {
    const { mine, hers, highlightId, articleId } = await twoCopies()
    await mine.client.highlight.setNote({ project: mine.project, highlightId, note: 'mine' })
    await hers.client.highlight.setNote({ project: hers.project, highlightId, note: 'hers' })
    await mark(mine, articleId, 'Qatar and Turkey')
    await importTexts(hers, 'Title: Another round\n\nAnother round of talks is planned for May.\n')
    await mergeInto(mine, hers)
    await mergeInto(hers, mine)
    expect(plainState(mine.opened.store.state)).toEqual(plainState(hers.opened.store.state))
    expect(await onDisk(mine)).toEqual(plainState(mine.opened.store.state))
    expect(await onDisk(hers)).toEqual(await onDisk(mine))
    expect(await filesBelow(hers.folder)).toEqual(await filesBelow(mine.folder))
    expect(await mine.client.project.check({ folder: mine.folder })).toMatchObject([{ code: 'conflict' }])
    expect(await mine.client.article.list({ project: mine.project })).toHaveLength(2)
  })

  it('changes nothing when it is done again', async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    const file = await sharedBy(hers)
    expect(await mine.client.merge.run({ project: mine.project, file })).toMatchObject({ actions: 2 })
    const before = await filesBelow(mine.folder)
    expect(await mine.client.merge.run({ project: mine.project, file })).toMatchObject({
      actions: 0,
      backup: null,
      total: { added: 0, changed: 0, removed: 0, conflicting: 0 },
    })
    expect(await filesBelow(mine.folder)).toEqual(before)
  })

  it('takes an older copy that has fewer lines of the same logs', async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    const older = await sharedBy(hers)
    await hers.client.theme.create({ project: hers.project, name: 'guarantees' })
    await mergeInto(mine, hers)
    const before = await filesBelow(mine.folder)
    expect(await mine.client.merge.run({ project: mine.project, file: older })).toMatchObject({ actions: 0 })
    expect(await filesBelow(mine.folder)).toEqual(before)
  })

  it('takes the work of a third person by way of the second', async () => {
    const { mine, hers } = await twoCopies()
    const theirs = await aColleagueOf(mine, 'Omid', 21)
    await theirs.client.theme.create({ project: theirs.project, name: 'guarantees' })
    await mergeInto(hers, theirs)
    const row = await mergeInto(mine, hers)
    expect(row.coders.map(({ name }) => name).sort()).toEqual(['Nasrin', 'Omid'])
    expect(await mine.client.theme.list({ project: mine.project })).toMatchObject([{ name: 'guarantees' }])
  })

  it('goes on writing to its own log after it', async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    await mergeInto(mine, hers)
    await mine.client.theme.create({ project: mine.project, name: 'guarantees' })
    await mergeInto(hers, mine)
    const names = async ({ client, project }: TestProject) =>
      (await client.theme.list({ project })).map(({ name }) => name)
    expect(await names(hers)).toEqual(['leverage', 'guarantees'])
    expect(await onDisk(hers)).toEqual(await onDisk(mine))
  })

  it('mends a text that is damaged here and sound in the file', async () => {
    const { mine, hers } = await twoCopies()
    const [path = ''] = Object.keys(await filesBelow(mine.folder)).filter((each) => each.startsWith('/articles/'))
    await writeFile(join(mine.folder, path), 'damaged')
    expect(await mergeInto(mine, hers)).toMatchObject({ contents: 1 })
    expect(await mine.client.project.check({ folder: mine.folder })).toEqual([])
  })

  it("completes a line of a colleague's log that had arrived half", async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    await mergeInto(mine, hers)
    const segment = segmentOf(mine, await ownWriterOf(hers))
    await hers.client.theme.create({ project: hers.project, name: 'guarantees' })
    const whole = await readFile(segmentOf(hers, await ownWriterOf(hers)))
    await writeFile(segment, whole.subarray(0, -30))
    expect(await mergeInto(mine, hers)).toMatchObject({ actions: 1 })
    expect(await readFile(segment)).toEqual(whole)
  })

  it('tells the windows what came', async () => {
    const { mine, hers } = await twoCopies()
    const stream = await mine.client.project.changes({ project: mine.project, tab: 'one' })
    await stream.next()
    const { id } = await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    await mergeInto(mine, hers)
    const { value } = await stream.next()
    expect(value).toMatchObject({ type: 'arrived', actions: 2, collections: { theme: [id] } })
    await stream.return?.()
  })

  /** Two copies of which mine fails at a write into its folder once that many have gone well. */
  async function copiesThatFail(code: string) {
    let left = Number.POSITIVE_INFINITY
    const { files: plain, ...host } = await aHost()
    const unlessOver = async <T>(path: string, step: () => Promise<T>): Promise<T> => {
      if (!path.includes('/backups/') && left-- <= 0) throw Object.assign(new Error('refused'), { code })
      return step()
    }
    const files = {
      ...plain,
      open: (path: string, flags: 'r' | 'r+' | 'a' | 'wx') =>
        flags === 'r' ? plain.open(path, flags) : unlessOver(path, () => plain.open(path, flags)),
      mkdir: (path: string) => unlessOver(path, () => plain.mkdir(path)),
      rename: (from: string, to: string) => unlessOver(to, () => plain.rename(from, to)),
    }
    const failAfter = (writes: number) => {
      left = writes
    }
    return { ...(await twoCopies({ ...host, files })), failAfter }
  }

  it.each([
    ['EIO', 'outputUnwritable'],
    ['ENOSPC', 'diskFull'],
    ['EACCES', 'permissionDenied'],
  ])(
    'leaves a project that is right when any write fails with %s, and completes it when it is done again',
    async (code, failure) => {
      let outcome = ''
      for (let writes = 0; outcome !== 'done'; writes++) {
        const { mine, hers, failAfter } = await copiesThatFail(code)
        await hers.client.theme.create({ project: hers.project, name: 'leverage' })
        await importTexts(hers, 'Title: Another round\n\nAnother round of talks is planned for May.\n')
        const file = await sharedBy(hers)
        failAfter(writes)
        outcome = await mine.client.merge.run({ project: mine.project, file }).then(
          () => 'done',
          (error) => error.code,
        )
        failAfter(Number.POSITIVE_INFINITY)
        expect(await mine.client.project.check({ folder: mine.folder })).toEqual([])
        expect([failure, writes >= 9 ? 'done' : failure]).toContain(outcome)
        await mine.client.theme.create({ project: mine.project, name: 'guarantees' })
        await mine.client.merge.run({ project: mine.project, file })
        await mergeInto(hers, mine)
        expect(await onDisk(hers)).toEqual(await onDisk(mine))
        expect(await mine.client.theme.list({ project: mine.project })).toHaveLength(2)
      }
    },
  )
})

describe('a shared file that does not go with the project', () => {
  async function expectRefused(mine: TestProject, file: string, expected: object): Promise<void> {
    const before = await filesBelow(mine.folder)
    await expect(mine.client.merge.preview({ project: mine.project, file })).rejects.toMatchObject(expected)
    await expect(mine.client.merge.run({ project: mine.project, file })).rejects.toMatchObject(expected)
    expect(await filesBelow(mine.folder)).toEqual(before)
  }

  it('is refused where it is of another project', async () => {
    const mine = await aProject()
    const other = await aProject(await aHost({ chance: seededChance(5) }))
    const file = await sharedBy(other)
    const data = { path: file, title: 'Talks', into: 'Talks' }
    await expectRefused(mine, file, { code: 'mergeOtherProject', data })
  })

  it('is refused where it is no project file', async () => {
    const mine = await aProject()
    const file = join(mine.folder, '../letter.mnb')
    await writeFile(file, 'Dear colleague')
    await expectRefused(mine, file, { code: 'sharedFileDamaged' })
  })

  it('is refused where a line in it is damaged', async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    const segment = segmentOf(hers, await ownWriterOf(hers))
    const bytes = await readFile(segment)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    await writeFile(segment, bytes)
    await expectRefused(mine, await sharedBy(hers), { code: 'mergeRefused', data: { fault: 'damagedThere' } })
  })

  it('is refused where the same log is another one in it', async () => {
    const { mine, hers } = await twoCopies()
    const writer = await ownWriterOf(mine)
    const log = await readFile(segmentOf(mine, writer))
    const lines = log.toString('latin1').split('\n')
    await writeFile(segmentOf(hers, writer), [...lines.slice(0, 1), ...lines.slice(2)].join('\n'), 'latin1')
    await expectRefused(mine, await sharedBy(hers), { code: 'mergeRefused', data: { fault: 'different' } })
  })

  it('is refused where it is ours that is damaged', async () => {
    const { mine, hers } = await twoCopies()
    await hers.client.theme.create({ project: hers.project, name: 'leverage' })
    await mergeInto(mine, hers)
    const segment = segmentOf(mine, await ownWriterOf(hers))
    const bytes = await readFile(segment)
    bytes[30] = (bytes[30] ?? 0) ^ 1
    await writeFile(segment, bytes)
    await expectRefused(mine, await sharedBy(hers), { code: 'mergeRefused', data: { fault: 'damagedHere' } })
  })

  it('is refused where it knows more of our own log than we do, and nothing is written to that log', async () => {
    const { mine, hers } = await twoCopies()
    await mine.client.theme.create({ project: mine.project, name: 'leverage' })
    await mergeInto(hers, mine)
    const writer = await ownWriterOf(mine)
    const log = await readFile(segmentOf(mine, writer))
    const lastLine = log.length - 1 - log.subarray(0, -1).lastIndexOf(10)
    await truncate(segmentOf(mine, writer), log.length - lastLine)
    await expectRefused(mine, await sharedBy(hers), { code: 'mergeRefused', data: { fault: 'ahead' } })
    expect(isPrefix(await readFile(segmentOf(mine, writer)), log)).toBe(true)
  })

  it('is refused where the beginning of a log is missing', async () => {
    const { mine, hers } = await twoCopies()
    const writer = await ownWriterOf(hers)
    await rm(join(hers.folder, 'ops', writer), { recursive: true })
    const stranger = join(hers.folder, 'ops', writer, '000002.ndjson')
    await hers.host.files.mkdir(join(stranger, '..'))
    await appendFile(stranger, '')
    await expectRefused(mine, await sharedBy(hers), { code: 'mergeRefused', data: { fault: 'damagedThere' } })
  })
})

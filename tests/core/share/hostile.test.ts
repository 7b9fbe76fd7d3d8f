import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ZipFile } from 'yazl'
import { checkProject } from '../../../main/core/check/check-project.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { OpenProjects } from '../../../main/core/project/open-projects.ts'
import { assertOutsideProject } from '../../../main/core/share/assert-outside-project.ts'
import { openSharedFile } from '../../../main/core/share/open-shared-file.ts'
import { shareProject } from '../../../main/core/share/share-project.ts'
import { Failure } from '../../../shared/failures.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')
const projectId = 'p_000000000000'
const projectJson = JSON.stringify({ format: 'mediation-notebook', id: projectId, schema: 1, minReader: 1 })

interface Contents {
  entries?: Record<string, string>
  manifest?: Record<string, unknown>
  listed?: { path: string; bytes: number; sha256: string }[]
  manifests?: number
}

/** A project file with the faults asked for. */
async function aSharedFile({ entries = {}, manifest = {}, listed, manifests = 1 }: Contents) {
  const folder = await temporaryFolder()
  const all: Record<string, string> = { 'project.json': projectJson, ...entries }
  const list = Object.entries(all).map(([path, text]) => ({ path, bytes: text.length, sha256: sha256Of(text) }))
  const content = {
    format: 'mediation-notebook-file',
    version: 1,
    projectId,
    title: 'Talks',
    sharedAt: '2026-01-01T00:00:00.000Z',
    files: listed ?? list,
    ...manifest,
  }
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), path)
  for (let count = 0; count < manifests; count++) zip.addBuffer(Buffer.from(JSON.stringify(content)), 'manifest.json')
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  const file = join(folder, 'x.mnb')
  await writeFile(file, Buffer.concat(chunks))
  return { folder, file, into: join(folder, 'into') }
}

async function aProject(host: Host) {
  const projects = new OpenProjects(host)
  onTestFinished(() => projects.closeAll())
  const folder = await temporaryFolder()
  return { folder, project: await projects.create(join(folder, 'project'), 'Talks', 'Tester') }
}

describe('a shared project file made to mislead', () => {
  const misnamed = `articles/ab/ab${'0'.repeat(62)}.json`
  const faults: [string, Contents, string | null][] = [
    ['a body that is not what its name says', { entries: { [misnamed]: '[]' } }, 'that file is not what its name says'],
    [
      'the list of another project',
      { manifest: { projectId: 'p_other' } },
      'its list of contents is of another project',
    ],
    ['two lists', { manifests: 2 }, 'it holds two lists of contents'],
    ['a list of a newer version', { manifest: { version: 2, files: 'elsewhere' } }, null],
    [
      'a file that its list does not name',
      {
        entries: { 'ops/00000000/000001.ndjson': '' },
        listed: [{ path: 'project.json', bytes: projectJson.length, sha256: sha256Of(projectJson) }],
      },
      'its list does not name that file, or it is in it twice',
    ],
    [
      'a file of another length',
      { listed: [{ path: 'project.json', bytes: 1, sha256: sha256Of(projectJson) }] },
      'that file is not as long as its list says',
    ],
  ]

  it('is opened when nothing is wrong with it', async () => {
    const { file, into } = await aSharedFile({})
    expect(await openSharedFile(await aHost(), file, into)).toMatchObject({ id: projectId })
  })

  it.each(faults)('is refused with %s', async (_what, contents, reason) => {
    const { folder, file, into } = await aSharedFile(contents)
    await expect(openSharedFile(await aHost(), file, into)).rejects.toMatchObject(
      reason === null
        ? { code: 'sharedFileNewer', data: { path: file } }
        : { code: 'sharedFileDamaged', data: { path: file, reason } },
    )
    expect(await readdir(folder)).toEqual(['x.mnb'])
  })

  it('is named, and not where it was unpacked, when its project is newer', async () => {
    const newer = JSON.stringify({ ...JSON.parse(projectJson), schema: 99, minReader: 99 })
    const { file, into } = await aSharedFile({ entries: { 'project.json': newer } })
    await expect(openSharedFile(await aHost(), file, into)).rejects.toMatchObject({
      code: 'projectNewer',
      data: { path: file },
    })
  })
})

describe('a shared project file that was damaged on the way', () => {
  const damages: [string, (whole: Buffer) => Buffer, RegExp][] = [
    ['is no zip file', () => Buffer.from('Dear colleague,'), /^it is no project file, or its end is missing$/],
    [
      'lacks its end',
      (whole) => whole.subarray(0, whole.length - 30),
      /^it is no project file, or its end is missing$/,
    ],
    ['lacks its beginning', (whole) => whole.subarray(50), /^it is damaged$/],
  ]

  it.each(damages)('is refused in plain words: it %s', async (_what, damage, reason) => {
    const { file, into } = await aSharedFile({})
    await writeFile(file, damage(await readFile(file)))
    await expect(openSharedFile(await aHost(), file, into)).rejects.toMatchObject({
      code: 'sharedFileDamaged',
      data: { path: file, reason: expect.stringMatching(reason) },
    })
  })

  it('is never explained in the words of a library, whichever byte is wrong', async () => {
    const { folder, file } = await aSharedFile({})
    const whole = await readFile(file)
    const reasons = new Set<string>()
    const host = await aHost()
    for (let index = 0; index < whole.length; index++) {
      const bytes = Buffer.from(whole)
      bytes[index] = (bytes[index] ?? 0) ^ 0x5a
      await writeFile(file, bytes)
      const into = join(folder, `into-${index}`)
      const error = await openSharedFile(host, file, into).catch((thrown: unknown) => thrown)
      if (!(error instanceof Error)) continue // a byte that says nothing: the time of day of an entry
      expect(error).toBeInstanceOf(Failure)
      if (error instanceof Failure && 'reason' in error.data) reasons.add(String(error.data.reason))
    }
    for (const reason of reasons) expect(reason).not.toMatch(/signature|central|header|stream|invalid|Error|uint|0x/i)
  })
})

describe('opening a shared project file', () => {
  it('keeps an empty folder that a link leads to, as it may be a disk of its own', async () => {
    const { folder, file } = await aSharedFile({})
    await mkdir(join(folder, 'disk'))
    await symlink(join(folder, 'disk'), join(folder, 'link'))
    const row = await openSharedFile(await aHost(), file, join(folder, 'link'))
    expect(row.project).toBe(join(folder, 'disk'))
    expect(await readdir(join(folder, 'disk'))).toEqual(['project.json'])
    expect((await readdir(folder)).sort()).toEqual(['disk', 'link', 'x.mnb'])
  })

  it('works into a folder whose name is as long as names get', async () => {
    const { folder, file } = await aSharedFile({})
    const into = join(folder, 'n'.repeat(255))
    expect((await openSharedFile(await aHost(), file, into)).project).toBe(into)
  })

  it('stops when told to, with nothing left behind', async () => {
    const { folder, file, into } = await aSharedFile({})
    await expect(openSharedFile(await aHost(), file, into, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(await readdir(folder)).toEqual(['x.mnb'])
  })

  it('says what went wrong even where it cannot clean up', async () => {
    const host = await aHost()
    const rm = async () => {
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
    }
    const { file, into } = await aSharedFile({ manifest: { projectId: 'p_other' } })
    await expect(openSharedFile({ ...host, files: { ...host.files, rm } }, file, into)).rejects.toMatchObject({
      code: 'sharedFileDamaged',
    })
  })
})

describe('sharing a project', () => {
  it('never writes into the project, by whatever way the path leads there', async () => {
    const host = await aHost()
    const { folder, project } = await aProject(host)
    const inside = project.store.folder
    await symlink(inside, join(folder, 'link'))
    const before = await readFile(join(inside, 'project.json'))
    for (const file of [join(inside, 'x.mnb'), join(folder, 'link/ops/x.mnb'), join(inside, 'no/such/x.mnb')])
      await expect(shareProject(project, file, true)).rejects.toMatchObject({ code: 'outputUnwritable' })
    const refused = assertOutsideProject(host.files, inside, join(inside, 'project.json'))
    await expect(refused).rejects.toMatchObject({ code: 'outputUnwritable' })
    await assertOutsideProject(host.files, inside, join(folder, 'project-2.html'))
    expect(await readFile(join(inside, 'project.json'))).toEqual(before)
  })

  it('makes a file that ends in .mnb', async () => {
    const { folder, project } = await aProject(await aHost())
    await expect(shareProject(project, join(folder, 'x.zip'), false)).rejects.toMatchObject({ code: 'usage' })
  })

  it('stops when told to, with nothing left behind', async () => {
    const { folder, project } = await aProject(await aHost())
    const shared = shareProject(project, join(folder, 'x.mnb'), false, AbortSignal.abort())
    await expect(shared).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).toEqual(['project'])
  })

  it('stops in the midst of the file, with nothing left behind', async () => {
    const host = await aHost()
    const folder = await temporaryFolder()
    const stop = new AbortController()
    const source = {
      path: 'project.json',
      load: async () => {
        stop.abort()
        return Buffer.from('x')
      },
    }
    const written = host.archive.write(join(folder, 'x.mnb'), [source], { signal: stop.signal })
    await expect(written).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
  })

  it('is checked as sound after the round trip', async () => {
    const host = await aHost()
    const { folder, project } = await aProject(host)
    const name = `${'n'.repeat(251)}.mnb`
    await shareProject(project, join(folder, name), false)
    const opened = await openSharedFile(host, join(folder, name), join(folder, 'copy'))
    expect(await checkProject(host, opened.project)).toEqual([])
  })
})

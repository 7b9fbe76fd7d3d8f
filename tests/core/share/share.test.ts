import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ZipFile } from 'yazl'
import { checkProject } from '../../../main/core/check/check-project.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { OpenProjects } from '../../../main/core/project/open-projects.ts'
import { buildSampleProject } from '../../../main/core/sample/build-sample-project.ts'
import { openSharedFile } from '../../../main/core/share/open-shared-file.ts'
import { shareProject } from '../../../main/core/share/share-project.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

async function aSharedSample(host: Host) {
  const projects = new OpenProjects(host)
  onTestFinished(() => projects.closeAll())
  const folder = await temporaryFolder()
  const project = await projects.create(join(folder, 'project'), 'Talks', 'Tester')
  for await (const _step of buildSampleProject(host, project));
  const file = join(folder, 'talks.mnb')
  return { project, folder, file, row: await shareProject(project, file, false) }
}

async function zipOf(entries: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), path)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

describe('a shared project file', () => {
  it('opens elsewhere with everything in it', async () => {
    const host = await aHost()
    const { project, folder, file, row } = await aSharedSample(host)
    expect(row).toMatchObject({ articles: 7, highlights: 30, bytes: (await readFile(file)).length })
    const opened = await openSharedFile(host, file, join(folder, 'colleague'))
    expect(opened).toMatchObject({ id: project.store.projectId, title: 'Talks' })
    const copy = await ProjectStore.openForReading(host, opened.project)
    expect(copy.state).toEqual((await ProjectStore.openForReading(host, project.store.folder)).state)
    expect(await checkProject(host, opened.project)).toEqual([])
  })

  it('does not replace a file that is there unless told to', async () => {
    const host = await aHost()
    const { project, file } = await aSharedSample(host)
    await expect(shareProject(project, file, false)).rejects.toMatchObject({ code: 'outputExists' })
    expect(await shareProject(project, file, true)).toMatchObject({ articles: 7 })
  })

  it('holds nothing that is no part of the project', async () => {
    const host = await aHost()
    const { project, folder, file } = await aSharedSample(host)
    await writeFile(join(project.store.folder, 'diary.txt'), 'private')
    await shareProject(project, file, true)
    await openSharedFile(host, file, join(folder, 'colleague'))
    expect(await readdir(join(folder, 'colleague'))).toEqual(['articles', 'files', 'ops', 'project.json'])
  })

  it('is refused, or whole, when a byte of it was changed', async () => {
    const host = await aHost()
    const { folder, file } = await aSharedSample(host)
    const bytes = await readFile(file)
    let refused = 0
    for (let at = 10; at < bytes.length; at += Math.floor(bytes.length / 40)) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      await writeFile(join(folder, 'damaged.mnb'), damaged)
      try {
        // A byte that says nothing of the contents, such as a time, does no harm.
        const { project } = await openSharedFile(host, join(folder, 'damaged.mnb'), join(folder, 'into'))
        expect(await checkProject(host, project)).toEqual([])
        await rm(project, { recursive: true })
      } catch (error) {
        expect(error).toMatchObject({ code: 'sharedFileDamaged' })
        refused++
      }
    }
    expect(refused).toBeGreaterThan(20)
    expect((await readdir(folder)).sort()).toEqual(['damaged.mnb', 'project', 'talks.mnb'])
  })

  it.each([
    ['half of it', async (file: string) => (await readFile(file)).subarray(0, 20_000)],
    ['something else', async () => Buffer.from('not a zip at all')],
    ['nothing', async () => Buffer.alloc(0)],
    ['a zip of something else', () => zipOf({ 'holiday.txt': 'photos' })],
    ['a project without a list of contents', () => zipOf({ 'project.json': '{}' })],
  ])('is refused when it is %s', async (_what, make) => {
    const host = await aHost()
    const { folder, file } = await aSharedSample(host)
    await writeFile(join(folder, 'bad.mnb'), await make(file))
    await expect(openSharedFile(host, join(folder, 'bad.mnb'), join(folder, 'into'))).rejects.toMatchObject({
      code: 'sharedFileDamaged',
      data: { path: join(folder, 'bad.mnb') },
    })
    expect((await readdir(folder)).sort()).toEqual(['bad.mnb', 'project', 'talks.mnb'])
  })

  it('cannot write outside the folder it is opened into', async () => {
    const host = await aHost()
    const folder = await temporaryFolder()
    const name = '../evil.txt'
    const honest = await zipOf({ 'xx/evil.txt': 'x', 'manifest.json': '{}' })
    const hostile = Buffer.from(honest.toString('latin1').replaceAll('xx/evil.txt', name), 'latin1')
    expect(name).toHaveLength('xx/evil.txt'.length)
    await writeFile(join(folder, 'evil.mnb'), hostile)
    await expect(openSharedFile(host, join(folder, 'evil.mnb'), join(folder, 'into'))).rejects.toMatchObject({
      code: 'sharedFileDamaged',
    })
    expect(await readdir(folder)).toEqual(['evil.mnb'])
  })

  it('is not unpacked over anything', async () => {
    const host = await aHost()
    const { project, file } = await aSharedSample(host)
    await expect(openSharedFile(host, file, project.store.folder)).rejects.toMatchObject({ code: 'folderNotEmpty' })
  })
})

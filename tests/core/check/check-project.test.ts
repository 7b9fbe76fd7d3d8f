import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkProject } from '../../../main/core/check/check-project.ts'
import { openingReport } from '../../../main/core/check/opening-report.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { OpenProjects } from '../../../main/core/project/open-projects.ts'
import { buildSampleProject } from '../../../main/core/sample/build-sample-project.ts'
import { articlesOf, highlightsOf, sectionsOf } from '../../../main/core/store/project-records.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

async function aSample(host: Host) {
  const projects = new OpenProjects(host)
  onTestFinished(() => projects.closeAll())
  const project = await projects.create(join(await temporaryFolder(), 'project'), 'Talks', 'Tester')
  for await (const _step of buildSampleProject(host, project));
  return project
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function codes(host: Host, folder: string): Promise<string[]> {
  return [...new Set((await checkProject(host, folder)).map((row) => `${row.severity} ${row.code}`))].sort()
}

describe('checking a project', () => {
  it('finds nothing wrong with a sound one', async () => {
    const host = await aHost()
    const { store } = await aSample(host)
    expect(await checkProject(host, store.folder)).toEqual([])
  })

  it('names the file and the line of a damaged change', async () => {
    const host = await aHost()
    const { store } = await aSample(host)
    const [log = ''] = await filesUnder(join(store.folder, 'ops'))
    const lines = (await readFile(log, 'utf8')).split('\n')
    lines[4] = `${lines[4]?.slice(0, -3)}'}]`
    await writeFile(log, lines.join('\n'))
    const rows = await checkProject(host, store.folder)
    expect(rows[0]).toMatchObject({ severity: 'fault', code: 'lineDamaged', line: 5 })
    expect(rows[0]?.path).toMatch(/^ops\/\w{8}\/000001\.ndjson$/)
  })

  it('says that the beginning is missing where the logs are gone, and not that nothing is wrong', async () => {
    const host = await aHost()
    const { store } = await aSample(host)
    await rm(join(store.folder, 'ops'), { recursive: true })
    expect(await codes(host, store.folder)).toEqual(['fault beginningMissing'])
    const late = await ProjectStore.openForReading(host, store.folder)
    expect((await openingReport(late)).map(({ code }) => code)).toEqual(['beginningMissing'])
  })

  it('calls records by their names, removed ones too', async () => {
    const host = await aHost()
    const { store, coderId } = await aSample(host)
    const [highlight] = highlightsOf(store.state).values()
    const ops = [{ c: 'article' as const, id: highlight?.articleId ?? '', set: { deleted: true } }]
    await store.commit({ label: 'article.remove', coderId: coderId ?? '', ops })
    const messages = (await checkProject(host, store.folder)).map((row) => row.message)
    const title = 'Tehran puts itself forward between Islamabad and Kabul'
    expect(messages[0]).toMatch(
      new RegExp(`^The highlight ‘[^’]+(’s[^’]+)*’ refers to the article ‘${title}’, which is not in the project\\.$`),
    )
    expect(messages.filter((message) => /\b[a-z]{1,3}_[0-9a-z]{12}\b/.test(message))).toEqual([])
  })

  it('tells a damaged body from a missing one', async () => {
    const host = await aHost()
    const { store } = await aSample(host)
    const [one = '', other = ''] = await filesUnder(join(store.folder, 'articles'))
    await writeFile(one, (await readFile(one, 'utf8')).replace('"text":"', '"text":"Not '))
    await rm(other)
    expect(await codes(host, store.folder)).toEqual(['fault contentDamaged', 'fault contentMissing'])
  })

  it('reports a damaged original', async () => {
    const host = await aHost()
    const { store } = await aSample(host)
    const [one = ''] = await filesUnder(join(store.folder, 'files'))
    await writeFile(one, 'something else')
    expect(await codes(host, store.folder)).toEqual(['fault contentDamaged'])
  })

  it('reports a quotation that is not word for word', async () => {
    const host = await aHost()
    const { store, coderId } = await aSample(host)
    const [highlight] = highlightsOf(store.state).values()
    const set = { quote: { exact: 'words nobody wrote', prefix: '', suffix: '' } }
    const ops = [{ c: 'highlight' as const, id: highlight?.id ?? '', set }]
    await store.commit({ label: 'highlight.edit', coderId: coderId ?? '', ops })
    expect(await codes(host, store.folder)).toEqual(['fault quoteDiffers'])
  })

  it('reports a highlight of a text that is not one of its article', async () => {
    const host = await aHost()
    const { store, coderId } = await aSample(host)
    const [highlight] = highlightsOf(store.state).values()
    const other = [...articlesOf(store.state).keys()].find((id) => id !== highlight?.articleId)
    const ops = [{ c: 'highlight' as const, id: highlight?.id ?? '', set: { articleId: other ?? '' } }]
    await store.commit({ label: 'highlight.edit', coderId: coderId ?? '', ops })
    expect(await codes(host, store.folder)).toEqual(['fault articleDiffers'])
  })

  it('reports references that lead nowhere', async () => {
    const host = await aHost()
    const { store, coderId } = await aSample(host)
    const [highlight] = highlightsOf(store.state).values()
    const ops = [{ c: 'highlight' as const, id: highlight?.id ?? '', set: { deleted: true } }]
    await store.commit({ label: 'highlight.remove', coderId: coderId ?? '', ops })
    expect((await codes(host, store.folder)).sort()).toEqual(['fault referenceLost', 'note citationRemoved'])
  })

  it('reports a citation of what was never in the project', async () => {
    const host = await aHost()
    const { store, coderId } = await aSample(host)
    const section = sectionsOf(store.state).find(({ content }) => JSON.stringify(content).includes('"h_'))
    const content = JSON.parse(JSON.stringify(section?.content).replace(/h_[0-9a-z]+/, 'h_00000000'))
    const ops = [{ c: 'section' as const, id: section?.id ?? '', set: { content } }]
    await store.commit({ label: 'section.write', coderId: coderId ?? '', ops })
    expect(await codes(host, store.folder)).toEqual(['fault citationLost'])
  })

  it('mentions strange files without calling them a fault', async () => {
    const host = await aHost()
    const { store } = await aSample(host)
    await writeFile(join(store.folder, 'ops', 'notes (conflicted copy).txt'), 'x')
    expect(await checkProject(host, store.folder)).toMatchObject([
      { severity: 'note', code: 'strangeFile', path: 'ops/notes (conflicted copy).txt' },
    ])
  })
})

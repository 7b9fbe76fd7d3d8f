import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createNodeHost } from '../adapters/node-host.ts'
import { createCoreContext } from '../core/router.ts'
import { buildSampleProject, type SampleStep } from '../core/sample/build-sample-project.ts'
import { samplePlan } from '../core/sample/sample-plan.ts'
import { shareProject } from '../core/share/share-project.ts'
import { exportDossier } from '../core/write/export-dossier.ts'
import { reportError } from './output.ts'
import { kilobytes, plural } from './words.ts'

// Entry of `npm run demo`: the whole way from articles to dossier, without a screen, into out/demo.

const folder = resolve(import.meta.dirname, '../demo')
const say = (words: string): void => {
  process.stdout.write(`${words}\n`)
}

const stepWords: Record<SampleStep['step'], (count: number) => string> = {
  articles: (count) => `Imported ${plural(count, 'sample article')}`,
  actors: (count) => `Entered ${plural(count, 'actor')} with their aliases and offices`,
  events: (count) => `Entered ${plural(count, 'event')} with dates, places, participants and relations`,
  themes: (count) => `Made a codebook of ${plural(count, 'theme')}`,
  highlights: (count) => `Marked ${plural(count, 'passage')}, tagged them and linked them to events as evidence`,
  dossier: (count) => `Wrote a dossier of ${plural(count, 'section')}`,
}

async function exportTo(project: Parameters<typeof exportDossier>[0], file: string): Promise<void> {
  const steps = exportDossier(project, { file, overwrite: false })
  for (let next = await steps.next(); ; next = await steps.next()) {
    if (!next.done) continue
    const { pages, quotes, sources } = next.value
    const size = pages === null ? '' : `${plural(pages, 'page')}, `
    return say(`Exported ${file} (${size}${plural(quotes, 'quotation')} from ${plural(sources, 'source')})`)
  }
}

async function makeDemo(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const dataFolder = await mkdtemp(join(tmpdir(), 'mediation-notebook-demo-'))
  const host = createNodeHost({
    program: 'the demo',
    dataFolder,
    chromiumPath: process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null,
  })
  const { projects } = createCoreContext(host)
  try {
    const project = await projects.create(join(folder, 'project'), samplePlan.title, 'Sample coder')
    say(`Made the project ‘${project.title}’ in ${project.store.folder}`)
    for await (const { step, count } of buildSampleProject(host, project)) say(stepWords[step](count))
    await exportTo(project, join(folder, 'dossier.html'))
    await exportTo(project, join(folder, 'dossier.pdf'))
    const shared = await shareProject(project, join(folder, 'project.mnb'), false)
    say(`Shared it as ${shared.file} (${kilobytes(shared.bytes)})`)
  } finally {
    await projects.closeAll()
    await host.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

await makeDemo().catch((error: unknown) => {
  process.exitCode = reportError(error, false)
})

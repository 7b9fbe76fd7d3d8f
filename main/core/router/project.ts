import { checkProject } from '../check/check-project.ts'
import { openingReport } from '../check/opening-report.ts'
import { coderAtWork } from '../people/coders.ts'
import { listCoders } from '../people/list-coders.ts'
import { arrivedSince } from '../project/arrived-since.ts'
import { listFolder } from '../project/list-folder.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { forgetRecent, listRecent } from '../project/recent-projects.ts'
import { renameProject } from '../project/rename-project.ts'
import { suggestFolder } from '../project/suggest-folder.ts'
import { summarise } from '../project/summarise.ts'
import { openSharedFile } from '../share/open-shared-file.ts'
import { saveCopy } from '../share/save-copy.ts'
import { shareProject } from '../share/share-project.ts'
import type { CoreContext } from './context.ts'
import { os } from './implementer.ts'

function openedRow({ handle, store, title, coder }: OpenProject) {
  return { handle, project: store.folder, id: store.projectId, title, writable: store.isWritable, coder }
}

async function createSample({ host, projects }: CoreContext, folder: string, coderName: string | null) {
  const { buildSampleProject } = await import('../sample/build-sample-project.ts') // its articles take room until asked for
  const { samplePlan } = await import('../sample/sample-plan.ts')
  return projects.create(folder, samplePlan.title, coderName, async (project) => {
    for await (const _ of buildSampleProject(host, project));
  })
}

export const projectRouter = os.project.router({
  create: os.project.create.handler(async ({ context, input }) =>
    openedRow(await context.projects.create(input.folder, input.title, input.coderName)),
  ),
  createSample: os.project.createSample.handler(async ({ context, input }) =>
    openedRow(await createSample(context, input.folder, input.coderName)),
  ),
  open: os.project.open.handler(async ({ context, input }) =>
    openedRow(
      input.mode === 'writing'
        ? await context.projects.openForWriting(input.folder, input.coderName)
        : await context.projects.openForReading(input.folder),
    ),
  ),
  close: os.project.close.handler(async ({ context, input }) => {
    await context.projects.close(input.project, input.tab)
    return {}
  }),
  recent: os.project.recent.handler(({ context }) => listRecent(context.host)),
  forget: os.project.forget.handler(async ({ context, input }) => {
    await forgetRecent(context.host, input.folder)
    return {}
  }),
  summary: os.project.summary.handler(({ context, input }) => summarise(context.projects.get(input.project))),
  rename: os.project.rename.handler(async ({ context, input }) => {
    await renameProject(context.projects.get(input.project), input.title)
    return {}
  }),
  changes: os.project.changes.handler(({ context, input, signal }) =>
    context.projects.get(input.project).changes.listen(input.tab, signal),
  ),
  check: os.project.check.handler(({ context, input }) => checkProject(context.host, input.folder)),
  arrivedSince: os.project.arrivedSince.handler(({ context, input }) =>
    arrivedSince(context.projects.get(input.project).store),
  ),
  report: os.project.report.handler(({ context, input }) => openingReport(context.projects.get(input.project).store)),
  saveCopy: os.project.saveCopy.handler(async ({ context, input }) => {
    const { store, coder } = context.projects.get(input.project)
    return saveCopy(store, input.folder, coder ?? (await coderAtWork(context.host, null)).coder)
  }),
  share: os.project.share.handler(async ({ context, input, signal }) => {
    const project = context.projects.get(input.project)
    await project.desk?.commitAll()
    return shareProject(project, input.file, input.overwrite, signal)
  }),
  openShared: os.project.openShared.handler(({ context, input, signal }) =>
    openSharedFile(context.host, input.file, input.folder, signal),
  ),
})

export const folderRouter = os.folder.router({
  list: os.folder.list.handler(({ context, input }) => listFolder(context.host, input.path)),
  suggest: os.folder.suggest.handler(async ({ context, input }) => ({
    path: await suggestFolder(context.host, input.title),
  })),
})

export const coderRouter = os.coder.router({
  list: os.coder.list.handler(({ context, input }) => listCoders(context.projects.get(input.project).store.state)),
})

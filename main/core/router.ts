import { implement, ORPCError } from '@orpc/server'
import { api } from '../../shared/api.ts'
import { Failure } from '../../shared/failures.ts'
import { addHighlight } from './annotate/add-highlight.ts'
import { listHighlights } from './annotate/list-highlights.ts'
import { checkProject } from './check/check-project.ts'
import { listActors, listArticles, listEvents, listThemes } from './connect/list-records.ts'
import { extractFile, importFiles } from './import/import-files.ts'
import type { Host } from './ports/host.ts'
import { type OpenProject, OpenProjects } from './project/open-projects.ts'
import { scanArticles } from './search/scan.ts'
import { openSharedFile } from './share/open-shared-file.ts'
import { shareProject } from './share/share-project.ts'
import type { ExportOptions } from './write/export-dossier.ts'

/** What the router works with: the host's ports and the projects this process has open. */
export interface CoreContext {
  host: Host
  projects: OpenProjects
}

/** A fresh context: one a process. */
export function createCoreContext(host: Host): CoreContext {
  return { host, projects: new OpenProjects(host) }
}

/** An expected failure leaves core as the typed error of the contract; anything else is a bug and stays one. */
function asContractError(error: unknown): unknown {
  return error instanceof Failure ? new ORPCError(error.code, { data: error.data, message: error.code }) : error
}

const os = implement(api)
  .$context<CoreContext>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw asContractError(error)
    }
  })

/** Failures within a stream, too, leave as typed errors. */
async function* guarded<T, R>(stream: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  try {
    return yield* stream
  } catch (error) {
    throw asContractError(error)
  }
}

function openedRow({ handle, store, title, coder }: OpenProject) {
  return { handle, project: store.folder, id: store.projectId, title, writable: store.isWritable, coder }
}

async function* importEvents(
  context: CoreContext,
  input: { project: string; files: Parameters<typeof importFiles>[2] },
  signal?: AbortSignal,
) {
  const rows = importFiles(context.host, context.projects.get(input.project), input.files, signal)
  let done = 0
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done) return { failed: next.value }
    yield { type: 'result' as const, done: ++done, total: input.files.length, row: next.value }
  }
}

async function* exportEvents(project: OpenProject, options: ExportOptions) {
  const { exportDossier } = await import('./write/export-dossier.ts') // the citation processor takes a while to load
  const steps = exportDossier(project, options)
  for (let next = await steps.next(); ; next = await steps.next()) {
    if (next.done) return next.value
    yield { type: 'step' as const, step: next.value }
  }
}

/** The one router: every shell serves it, over its own transport. */
export const router = os.router({
  project: {
    create: os.project.create.handler(async ({ context, input }) =>
      openedRow(await context.projects.create(input.folder, input.title, input.coderName)),
    ),
    open: os.project.open.handler(async ({ context, input }) =>
      openedRow(
        input.mode === 'writing'
          ? await context.projects.openForWriting(input.folder, input.coderName)
          : await context.projects.openForReading(input.folder),
      ),
    ),
    close: os.project.close.handler(async ({ context, input }) => {
      await context.projects.close(input.project)
      return {}
    }),
    check: os.project.check.handler(({ context, input }) => checkProject(context.host, input.folder)),
    share: os.project.share.handler(({ context, input }) =>
      shareProject(context.projects.get(input.project), input.file, input.overwrite),
    ),
    openShared: os.project.openShared.handler(({ context, input }) =>
      openSharedFile(context.host, input.file, input.folder),
    ),
  },
  article: {
    import: os.article.import.handler(({ context, input, signal }) => guarded(importEvents(context, input, signal))),
    extract: os.article.extract.handler(({ context, input, signal }) =>
      extractFile(context.host, input.source, signal),
    ),
    list: os.article.list.handler(({ context, input }) =>
      listArticles(context.projects.get(input.project).store.state),
    ),
  },
  highlight: {
    list: os.highlight.list.handler(({ context, input }) =>
      listHighlights(context.projects.get(input.project).store.state),
    ),
    add: os.highlight.add.handler(({ context, input }) =>
      addHighlight(context.projects.get(input.project), input.request),
    ),
  },
  actor: {
    list: os.actor.list.handler(({ context, input }) => listActors(context.projects.get(input.project).store.state)),
  },
  event: {
    list: os.event.list.handler(({ context, input }) => listEvents(context.projects.get(input.project).store.state)),
  },
  theme: {
    list: os.theme.list.handler(({ context, input }) => listThemes(context.projects.get(input.project).store.state)),
  },
  search: {
    query: os.search.query.handler(({ context, input, signal }) =>
      scanArticles(context.projects.get(input.project).store, input.query, signal),
    ),
  },
  dossier: {
    export: os.dossier.export.handler(({ context, input, signal }) =>
      guarded(
        exportEvents(context.projects.get(input.project), {
          file: input.file,
          overwrite: input.overwrite,
          ...(signal ? { signal } : {}),
        }),
      ),
    ),
  },
})

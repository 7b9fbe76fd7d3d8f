import { sectionType } from '../../../shared/model/dossier.ts'
import { requireRecord } from '../edit/require-record.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { assertContent } from '../sections/check-content.ts'
import { dossierSettings, editDossierSettings } from '../sections/dossier-settings.ts'
import { createSection, moveSection, noteSection, removeSection, renameSection } from '../sections/edit-section.ts'
import type { SectionDesk } from '../sections/section-desk.ts'
import { sectionRows, sectionText } from '../sections/section-rows.ts'
import { startFromFirst } from '../sections/start-from-first.ts'
import type { ExportOptions } from '../write/export-dossier.ts'
import { projectOf } from './context.ts'
import { guarded, os } from './implementer.ts'

async function* exportEvents(project: OpenProject, options: ExportOptions) {
  const { exportDossier } = await import('../write/export-dossier.ts') // the citation processor takes a while to load
  await project.desk?.commitAll()
  const steps = exportDossier(project, options)
  for (let next = await steps.next(); ; next = await steps.next()) {
    if (next.done) return next.value
    yield { type: 'step' as const, step: next.value }
  }
}

async function* printEvents(project: OpenProject, signal: AbortSignal | undefined) {
  const { printDossier } = await import('../write/print-dossier.ts')
  await project.desk?.commitAll()
  const steps = printDossier(project, signal ? { signal } : {})
  for (let next = await steps.next(); ; next = await steps.next()) {
    if (next.done) return { isPrinted: next.value }
    yield { type: 'step' as const, step: next.value }
  }
}

async function preview(project: OpenProject) {
  const { gatherDossier } = await import('../write/gather-dossier.ts')
  const { renderDossierHtml } = await import('../write/dossier-html.ts') // it loads the citation processor
  await project.desk?.commitAll()
  const { host } = project.store
  const { html, quotes, sources } = renderDossierHtml(await gatherDossier(project), {
    fontCss: await host.dossierFontCss(),
  })
  return { html, quotes, sources }
}

/** Who edits which section. Throws Failure `projectReadOnly` where the project is open for reading. */
function deskOf(project: OpenProject): SectionDesk {
  coderOf(project)
  if (!project.desk) throw new Error('a project with a coder has no desk')
  return project.desk
}

/** The desk and the section that a call is about. Throws Failure `recordMissing`, `projectReadOnly`. */
function atDesk(project: OpenProject, sectionId: string) {
  return { desk: deskOf(project), id: requireRecord(project.store.state, sectionType, sectionId).id }
}

export const dossierRouter = os.dossier.router({
  settings: os.dossier.settings.handler(({ context, input }) => dossierSettings(projectOf(context, input))),
  editSettings: os.dossier.editSettings.handler(async ({ context, input }) => {
    await editDossierSettings(projectOf(context, input), input.set)
    return {}
  }),
  startFromFirst: os.dossier.startFromFirst.handler(async ({ context, input }) => ({
    sections: await startFromFirst(projectOf(context, input)),
  })),
  preview: os.dossier.preview.handler(({ context, input }) => preview(projectOf(context, input))),
  print: os.dossier.print.handler(({ context, input, signal }) =>
    guarded(printEvents(projectOf(context, input), signal)),
  ),
  export: os.dossier.export.handler(({ context, input, signal }) =>
    guarded(
      exportEvents(projectOf(context, input), {
        file: input.file,
        overwrite: input.overwrite,
        ...(signal ? { signal } : {}),
      }),
    ),
  ),
})

export const sectionRouter = os.section.router({
  list: os.section.list.handler(({ context, input }) => sectionRows(projectOf(context, input))),
  read: os.section.read.handler(({ context, input }) => sectionText(projectOf(context, input), input.sectionId)),
  create: os.section.create.handler(async ({ context, input }) => ({
    id: await createSection(projectOf(context, input), input),
  })),
  rename: os.section.rename.handler(async ({ context, input }) => {
    await renameSection(projectOf(context, input), input.sectionId, input.title)
    return {}
  }),
  setNote: os.section.setNote.handler(async ({ context, input }) => {
    await noteSection(projectOf(context, input), input.sectionId, input.note)
    return {}
  }),
  move: os.section.move.handler(async ({ context, input }) => {
    await moveSection(projectOf(context, input), input.sectionId, input.after)
    return {}
  }),
  remove: os.section.remove.handler(async ({ context, input }) => {
    return { action: await removeSection(projectOf(context, input), input.sectionId) }
  }),
  take: os.section.take.handler(async ({ context, input }) => {
    const project = projectOf(context, input)
    const { desk, id } = atDesk(project, input.sectionId)
    const taken = await desk.take(id, input.tab, { force: input.force })
    return { taken, text: await sectionText(project, id) }
  }),
  keepDraft: os.section.keepDraft.handler(({ context, input }) => {
    const { desk, id: sectionId } = atDesk(projectOf(context, input), input.sectionId)
    const { tab, content, heads } = input
    assertContent(sectionId, content)
    return desk.keep({ sectionId, tab, content, heads })
  }),
  commitDraft: os.section.commitDraft.handler(async ({ context, input }) => {
    const { desk, id } = atDesk(projectOf(context, input), input.sectionId)
    return { heads: await desk.commit(id, input.tab) }
  }),
  release: os.section.release.handler(async ({ context, input }) => {
    const { desk, id } = atDesk(projectOf(context, input), input.sectionId)
    await desk.release(id, input.tab)
    return {}
  }),
})

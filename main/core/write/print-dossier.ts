import { Failure } from '../../../shared/failures.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { renderDossierHtml } from './dossier-html.ts'
import { printDossierPdf } from './dossier-pdf.ts'
import type { ExportStep } from './export-dossier.ts'
import { gatherDossier } from './gather-dossier.ts'

/**
 * Puts the dossier of a project on paper, with the page numbers that a PDF of it has. Gives false where the person
 * changed their mind at the print dialog. Throws Failure `noPrintDialog`, `printFailed`, `cancelled`.
 */
export async function* printDossier(
  project: OpenProject,
  options: { signal?: AbortSignal },
): AsyncGenerator<ExportStep, boolean> {
  const { host } = project.store
  const { printer } = host
  if (!printer.printOnPaper) throw new Failure('noPrintDialog', {})
  yield 'composing'
  const view = await gatherDossier(project)
  yield 'citing'
  const { html } = renderDossierHtml(view, { fontCss: await host.dossierFontCss() })
  yield 'printing'
  const numbered = await printDossierPdf(html, host, options)
  return printer.printOnPaper(numbered.html, options)
}

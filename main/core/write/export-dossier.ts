import { dirname } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { DossierRow } from '../../../shared/rows.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { assertOutsideProject } from '../share/assert-outside-project.ts'
import { replaceDurably } from '../store/durable-write.ts'
import { base32From } from '../store/stamp.ts'
import { hasCode, writeFailure } from '../store/system-error.ts'
import { renderDossierHtml } from './dossier-html.ts'
import { printDossierPdf } from './dossier-pdf.ts'
import { gatherDossier } from './gather-dossier.ts'

/** What an export is busy with. */
export type ExportStep = 'composing' | 'citing' | 'printing' | 'writing'

/** Where to write, whether over a file that is there, and how to stop. */
export interface ExportOptions {
  file: string
  overwrite: boolean
  signal?: AbortSignal
}

/**
 * Writes the dossier of a project as PDF or HTML, by the ending of `file`. Takes no lock and writes nothing to the
 * project. The file appears only once it is complete.
 */
export async function* exportDossier(
  project: OpenProject,
  options: ExportOptions,
): AsyncGenerator<ExportStep, DossierRow> {
  const { host } = project.store
  const { file, signal } = options
  const format = /\.(pdf|html?)$/i.exec(file)?.[1]?.toLowerCase()
  if (!format)
    throw new Failure('usage', {
      detail: `‘${file}’ ends in neither .pdf nor .html. Name a file that ends in one of them.`,
    })
  await assertOutsideProject(host.files, project.store.folder, file)
  await assertWritable(project, file, options.overwrite)
  yield 'composing'
  const view = await gatherDossier(project)
  yield 'citing'
  const { html, quotes, sources } = renderDossierHtml(view, { fontCss: await host.dossierFontCss() })
  if (signal?.aborted) throw new Failure('cancelled', {})
  if (format === 'pdf') {
    yield 'printing'
    const { pdf, pages } = await printDossierPdf(html, host, signal ? { signal } : {})
    yield 'writing'
    await write(project, file, pdf)
    return { file, pages, quotes, sources }
  }
  yield 'writing'
  await write(project, file, Buffer.from(html, 'utf8'))
  return { file, pages: null, quotes, sources }
}

/** Fails before the work is done, not after it. */
async function assertWritable({ store }: OpenProject, file: string, overwrite: boolean): Promise<void> {
  const { files } = store.host
  const status = await files.stat(file).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null
    throw writeFailure(error, file)
  })
  if (status?.isDirectory()) throw new Failure('outputUnwritable', { path: file, reason: 'it is a folder' })
  if (status && !overwrite) throw new Failure('outputExists', { path: file })
  if (!status) await assertFolder(store, dirname(file))
}

async function assertFolder({ host }: OpenProject['store'], folder: string): Promise<void> {
  await host.files.stat(folder).catch(() => {
    throw new Failure('outputUnwritable', { path: folder, reason: 'there is no such folder' })
  })
}

async function write({ store }: OpenProject, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceDurably(store.host.files, file, bytes, base32From(store.host.chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, file)
  }
}

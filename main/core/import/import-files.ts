import { basename } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { ExtractRow, ImportRow } from '../../../shared/rows.ts'
import type { Host } from '../ports/host.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { readAhead } from '../store/read-ahead.ts'
import { readFailure } from '../store/system-error.ts'
import { importText } from '../version/import-text.ts'
import type { FilePart } from './file-part.ts'
import { importLimits } from './import-limits.ts'
import {
  extractedOutcome,
  extractRowOf,
  failedOutcome,
  importedOutcome,
  importRowOf,
  unextractedOutcome,
} from './import-rows.ts'
import { importReference } from './references/import-reference.ts'

/** A file to read: on this machine by its path, or its bytes from wherever the person is. */
export type FileSource = { path: string } | { file: File }

/**
 * Imports files in their order, several being read at once, and gives one row each as it is done; a file of several
 * articles names them in its row. What is done stays done when the caller stops. Returns how many files failed, wholly
 * or in part.
 */
export async function* importFiles(
  host: Host,
  project: OpenProject,
  sources: readonly FileSource[],
  signal?: AbortSignal,
): AsyncGenerator<ImportRow, number> {
  let failed = 0
  for await (const { item, outcome } of readAhead(sources, host.articleReader.concurrency, (source) =>
    readSource(host, source, signal),
  )) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const file = nameOf(item)
    const row = await outcome
      .then((parts) => importParts(project, file, parts, signal))
      .catch((error: unknown) => importRowOf(file, [{ name: null, outcome: failedOutcome(error) }]))
    if (hasFailed(row)) failed++
    yield row
  }
  return failed
}

/** Whether something of a file could not be imported. */
export function hasFailed({ status, parts }: Pick<ImportRow | ExtractRow, 'status' | 'parts'>): boolean {
  return status === 'failed' || parts.some((part) => part.status === 'failed')
}

/** What an import would make of a file. */
export async function extractFile(host: Host, source: FileSource, signal?: AbortSignal): Promise<ExtractRow> {
  const file = nameOf(source)
  try {
    const parts = await readSource(host, source, signal)
    return extractRowOf(
      file,
      parts.map(({ name, outcome }) => ({ name, outcome: extractOutcome(outcome) })),
    )
  } catch (error) {
    return extractRowOf(file, [{ name: null, outcome: unextractedOutcome(error) }])
  }
}

function extractOutcome(outcome: FilePart['outcome']) {
  if ('failure' in outcome) return unextractedOutcome(outcome.failure)
  return extractedOutcome('reference' in outcome ? outcome.reference.extraction : outcome.extraction)
}

/** Keeps the parts of one file, one action each. What fails on the disk fails for that part and is told with it. */
async function importParts(
  project: OpenProject,
  file: string,
  parts: readonly FilePart[],
  signal: AbortSignal | undefined,
): Promise<ImportRow> {
  const done: { name: string | null; outcome: ReturnType<typeof failedOutcome> }[] = []
  for (const part of parts) {
    if (signal?.aborted) break // what is done is kept and told
    const outcome = await importPart(project, part).catch(failedOutcome)
    done.push({ name: part.name, outcome })
  }
  return importRowOf(file, done)
}

async function importPart(project: OpenProject, { original, part, outcome }: FilePart) {
  const { store } = project
  if ('failure' in outcome) return failedOutcome(outcome.failure)
  if ('reference' in outcome) {
    const imported = await importReference(project, { ...original, part, reference: outcome.reference })
    const warnings = imported.status === 'imported' ? outcome.reference.extraction.warnings : undefined
    return importedOutcome(store.state, imported, warnings)
  }
  const { extraction } = outcome
  const imported = await importText(store, coderOf(project), { ...original, part, extraction })
  return importedOutcome(store.state, imported, extraction.warnings)
}

function nameOf(source: FileSource): string {
  return 'path' in source ? source.path : source.file.name
}

/** What a file holds. Throws a Failure where it cannot be read. */
export async function readSource(host: Host, source: FileSource, signal?: AbortSignal): Promise<FilePart[]> {
  const fileName = basename(nameOf(source))
  const bytes = await bytesOf(host, source)
  return host.articleReader.read({ fileName, bytes }, signal ? { signal } : {})
}

async function bytesOf(host: Host, source: FileSource): Promise<Uint8Array> {
  const limitBytes = importLimits.fileBytes
  const file = nameOf(source)
  const refuse = (bytes: number) => new Failure('fileTooLarge', { file, bytes, limitBytes })
  if ('file' in source) {
    if (source.file.size > limitBytes) throw refuse(source.file.size)
    return new Uint8Array(await source.file.arrayBuffer())
  }
  try {
    const status = await host.files.stat(source.path)
    if (status.isDirectory()) throw new Failure('fileIsFolder', { path: source.path })
    // A pipe or a device may never end; reading one would hold the whole import.
    if (!status.isFile()) throw new Failure('fileUnreadable', { path: source.path, reason: 'it is no ordinary file' })
    if (status.size > limitBytes) throw refuse(status.size)
    return await host.files.readFile(source.path)
  } catch (error) {
    throw readFailure(error, source.path)
  }
}

import { basename } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import { articleType, describedFields, offerOf } from '../../../shared/model/article.ts'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Extraction } from '../../../shared/model/extraction.ts'
import type { ExtractRow, ImportRow } from '../../../shared/rows.ts'
import type { Host } from '../ports/host.ts'
import { failureRowFrom } from '../project/failure-row.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import { readAhead } from '../store/read-ahead.ts'
import { readFailure } from '../store/system-error.ts'
import { importArticle } from './import-article.ts'
import { importLimits } from './import-limits.ts'

/** A file to read: on this machine by its path, or its bytes from wherever the person is. */
export type FileSource = { path: string } | { file: File }

const nothingDescribed = {
  title: null,
  outlet: null,
  byline: null,
  publishedAt: null,
  language: null,
  words: null,
} as const

/**
 * Imports files in their order, several being read at once, and gives one row each as it is done. What is done stays
 * done when the caller stops. Returns how many failed.
 */
export async function* importFiles(
  host: Host,
  project: OpenProject,
  sources: readonly FileSource[],
  signal?: AbortSignal,
): AsyncGenerator<ImportRow, number> {
  const coderId = coderOf(project)
  let failed = 0
  for await (const { item, outcome } of readAhead(sources, host.articleReader.concurrency, (source) =>
    readSource(host, source, signal),
  )) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const row = await outcome
      .then((read) => importArticle(project.store, coderId, read))
      .then(
        ({ status, articleId }) => importedRow(project, nameOf(item), status, articleId),
        (error: unknown) => failedRow(nameOf(item), error),
      )
    if (row.status === 'failed') failed++
    yield row
  }
  return failed
}

/** What an import would make of a file. */
export async function extractFile(host: Host, source: FileSource, signal?: AbortSignal): Promise<ExtractRow> {
  const file = nameOf(source)
  try {
    const { extraction } = await readSource(host, source, signal)
    return extractedRow(file, extraction)
  } catch (error) {
    const nothing = { text: null, blocks: null, fields: null, publishedAtSource: null, publishedAtConfidence: null }
    return { file, status: 'failed', ...nothingDescribed, error: failureRowFrom(error), ...nothing }
  }
}

function nameOf(source: FileSource): string {
  return 'path' in source ? source.path : source.file.name
}

async function readSource(host: Host, source: FileSource, signal?: AbortSignal) {
  const fileName = basename(nameOf(source))
  const bytes = await bytesOf(host, source)
  const extraction = await host.articleReader.read({ fileName, bytes }, signal ? { signal } : {})
  return { fileName, bytes, extraction }
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
    if (status.size > limitBytes) throw refuse(status.size)
    return await host.files.readFile(source.path)
  } catch (error) {
    throw readFailure(error, source.path)
  }
}

function importedRow(
  { store }: OpenProject,
  file: string,
  status: 'imported' | 'duplicate',
  articleId: string,
): ImportRow {
  const article = recordOf(store.state, articleType, articleId)
  const fields = fieldsOf(store.state, 'article', articleId)
  const offered = describedFields.flatMap((field) => {
    const offer = offerOf(fields, field)
    return offer ? [{ field, ...offer }] : []
  })
  return {
    file,
    status,
    articleId,
    title: article?.title ?? null,
    outlet: article?.outlet ?? null,
    byline: article?.byline ?? null,
    publishedAt: article?.publishedAt ?? null,
    publishedAtOffered: offered.find(({ field }) => field === 'publishedAt')?.value ?? null,
    offered,
    language: article?.language ?? null,
    words: article?.words ?? null,
    error: null,
  }
}

function failedRow(file: string, error: unknown): ImportRow {
  const nothing = { articleId: null, publishedAtOffered: null, offered: [] }
  return { file, status: 'failed', ...nothingDescribed, ...nothing, error: failureRowFrom(error) }
}

function extractedRow(file: string, extraction: Extraction): ExtractRow {
  const visible = extraction.blocks.filter((block) => !isHiddenByDefault(block.type))
  return {
    file,
    status: 'imported',
    title: extraction.title?.value ?? null,
    outlet: extraction.outlet?.value ?? null,
    byline: extraction.byline?.value ?? null,
    publishedAt: extraction.publishedAt?.value ?? null,
    language: extraction.language?.value ?? null,
    words: extraction.words,
    error: null,
    text: visible.map((block) => block.text).join('\n\n'),
    blocks: extraction.blocks,
    fields: fieldsFound(extraction),
    publishedAtSource: extraction.publishedAt?.source ?? null,
    publishedAtConfidence: extraction.publishedAt?.confidence ?? null,
  }
}

function fieldsFound(extraction: Extraction): NonNullable<ExtractRow['fields']> {
  const { title, byline, outlet, publishedAt, place, language, url, retrievedAt } = extraction
  return { title, byline, outlet, publishedAt, place, language, url, retrievedAt }
}

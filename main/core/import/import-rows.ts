import { Failure } from '../../../shared/failures.ts'
import { importWarningWords } from '../../../shared/import-warning-words.ts'
import { articleType, describedFields, offerOf } from '../../../shared/model/article.ts'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Extraction } from '../../../shared/model/extraction.ts'
import type { ExtractPartRow, ExtractRow, ImportPartRow, ImportRow } from '../../../shared/rows.ts'
import { failureRowFrom } from '../project/failure-row.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { ImportedArticle } from './import-article.ts'

type ImportOutcome = Omit<ImportPartRow, 'name'>
type ExtractOutcome = Omit<ExtractPartRow, 'name'>

const nothingDescribed = {
  title: null,
  outlet: null,
  byline: null,
  publishedAt: null,
  language: null,
  words: null,
} as const

/** What a part became, as it stands in the project now. */
export function importedOutcome(
  state: State,
  {
    status,
    articleId,
    carried,
  }: Pick<ImportedArticle, 'articleId'> & Partial<Pick<ImportOutcome, 'carried'>> & { status: ImportOutcome['status'] },
  warnings: Extraction['warnings'],
): ImportOutcome {
  const article = recordOf(state, articleType, articleId)
  const fields = fieldsOf(state, 'article', articleId)
  const offered = describedFields.flatMap((field) => {
    const offer = offerOf(fields, field)
    return offer ? [{ field, ...offer }] : []
  })
  return {
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
    warnings: warningRows(warnings),
    carried: carried ?? null,
    error: null,
  }
}

/** What a file or a part gives that could not be read or kept. A bug is thrown on. */
export function failedOutcome(error: unknown): ImportOutcome {
  const nothing = { articleId: null, publishedAtOffered: null, offered: [], warnings: [], carried: null }
  return { status: 'failed', ...nothingDescribed, ...nothing, error: failureRowFrom(error) }
}

/** The row of a file, out of what became of its parts. A part without a name is the file's only one. */
export function importRowOf(
  file: string,
  parts: readonly { name: string | null; outcome: ImportOutcome }[],
): ImportRow {
  const named = parts.flatMap(({ name, outcome }) => (name === null ? [] : [{ name, ...outcome }]))
  const shown = parts.find(({ outcome }) => outcome.status !== 'failed') ?? parts[0]
  return { file, ...(shown?.outcome ?? failedOutcome(new Failure('noTextFound', { file }))), parts: named }
}

/** What an import would make of one article. */
export function extractedOutcome(extraction: Extraction): ExtractOutcome {
  const visible = extraction.blocks.filter((block) => !isHiddenByDefault(block.type))
  return {
    status: 'imported',
    title: extraction.title?.value ?? null,
    outlet: extraction.outlet?.value ?? null,
    byline: extraction.byline?.value ?? null,
    publishedAt: extraction.publishedAt?.value ?? null,
    language: extraction.language?.value ?? null,
    words: extraction.words,
    warnings: warningRows(extraction.warnings),
    error: null,
    text: visible.map((block) => block.text).join('\n\n'),
    blocks: extraction.blocks,
    fields: fieldsFound(extraction),
    publishedAtSource: extraction.publishedAt?.source ?? null,
    publishedAtConfidence: extraction.publishedAt?.confidence ?? null,
  }
}

/** What cannot be extracted, and why. A bug is thrown on. */
export function unextractedOutcome(error: unknown): ExtractOutcome {
  const nothing = { text: null, blocks: null, fields: null, publishedAtSource: null, publishedAtConfidence: null }
  return { status: 'failed', ...nothingDescribed, error: failureRowFrom(error), warnings: [], ...nothing }
}

function fieldsFound(extraction: Extraction): NonNullable<ExtractOutcome['fields']> {
  const { title, byline, outlet, publishedAt, place, language, url, retrievedAt } = extraction
  return { title, byline, outlet, publishedAt, place, language, url, retrievedAt }
}

/** The row of a file, out of what its parts would be. A part without a name is the file's only one. */
export function extractRowOf(
  file: string,
  parts: readonly { name: string | null; outcome: ExtractOutcome }[],
): ExtractRow {
  const named = parts.flatMap(({ name, outcome }) => (name === null ? [] : [{ name, ...outcome }]))
  const shown = parts.find(({ outcome }) => outcome.status !== 'failed') ?? parts[0]
  return { file, ...(shown?.outcome ?? unextractedOutcome(new Failure('noTextFound', { file }))), parts: named }
}

function warningRows(warnings: Extraction['warnings']): ImportPartRow['warnings'] {
  return (warnings ?? []).map((warning) => ({ code: warning.code, message: importWarningWords(warning) }))
}

import { Failure } from '../../../shared/failures.ts'
import { importWarningWords } from '../../../shared/import-warning-words.ts'
import {
  type Article,
  articleType,
  type DescribedField,
  describedFields,
  offerOf,
  provenanceOf,
} from '../../../shared/model/article.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { readRecord } from '../../../shared/model/record.ts'
import { isBlockHidden } from '../../../shared/model/shown-blocks.ts'
import { type Version, versionType } from '../../../shared/model/version.ts'
import type { ArticleReadingRow, DescribedFieldRow } from '../../../shared/rows/article.ts'
import { readBody } from '../store/body.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'
import { starsOf } from './star-articles.ts'

/** An article, also one that was removed, with its present version. Throws Failure `articleMissing`. */
export function requireArticle(state: State, id: string): { article: Article; version: Version; removed: boolean } {
  const record = collectionOf(state, 'article').get(id)
  const article = record ? readRecord(articleType, id, record.values) : null
  const version = article && recordOf(state, versionType, article.versionId)
  if (!record || !article || !version) throw new Failure('articleMissing', { id })
  return { article, version, removed: isDeleted(record) }
}

/** An article as a coder reads it, its present text or an older one: the text and where each piece of its metadata came from. Throws Failure `articleMissing`, `bodyMissing`, `bodyDamaged`. */
export async function readArticle(
  store: ProjectStore,
  articleId: string,
  coderId: string | null,
  older?: Version,
): Promise<ArticleReadingRow> {
  const { article, version: current, removed } = requireArticle(store.state, articleId)
  const version = older ?? current
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  const { id, status, reliability, place, note, importedAt, words, direction } = article
  const fields = fieldsOf(store.state, 'article', articleId)
  const described = describedFields.map((name) => [name, describedFieldRow(fields, name, article[name])] as const)
  return {
    id,
    removed,
    status,
    reliability,
    place,
    note,
    ...starsOf(store.state, fields, coderId),
    importedAt,
    words,
    direction,
    fields: Object.fromEntries(described) as Record<DescribedField, DescribedFieldRow>, // one entry a name
    file: {
      name: version.fileName,
      extension: version.fileExtension,
      hash: version.fileHash,
      retrievedAt: version.retrievedAt,
      retrievedAtSource: provenanceOf(fieldsOf(store.state, 'version', version.id), 'retrievedAt')?.source ?? null,
    },
    bodyHash: version.bodyHash,
    warnings: version.warnings.map(importWarningWords),
    blocks: blocks.map((block) => ({ ...block, hidden: isBlockHidden(fields, version.bodyHash, block) })),
  }
}

function describedFieldRow(fields: Fields, name: DescribedField, value: string | null): DescribedFieldRow {
  const provenance = provenanceOf(fields, name)
  return {
    value,
    source: provenance?.source ?? null,
    confidence: provenance && 'confidence' in provenance ? provenance.confidence : null,
    offer: offerOf(fields, name),
  }
}

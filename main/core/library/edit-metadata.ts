import { Failure } from '../../../shared/failures.ts'
import { articleType, type DescribedField, offerOf } from '../../../shared/model/article.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { assertAddress, assertEdtf, languageTag } from '../edit/typed-values.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { fieldsOf } from '../store/project-records.ts'

interface FieldOfArticle {
  articleId: string
  field: DescribedField
}

/** Sets a piece of an article's metadata by hand, or clears it with null. Throws Failure `recordMissing`, `valueInvalid`. */
export async function editMetadata(
  project: OpenProject,
  { articleId, field, value }: FieldOfArticle & { value: string | null },
): Promise<void> {
  requireRecord(project.store.state, articleType, articleId)
  const checked = value === null ? null : checkedMetadata(field, value)
  const set = { [field]: checked, [`provenance:${field}`]: { source: 'edited' } }
  await changeProject(project, 'article.edit', [{ c: 'article', id: articleId, set }])
}

/** A typed value in the form its field has. Throws Failure `valueInvalid`. */
export function checkedMetadata(field: DescribedField, value: string): string {
  if (field === 'publishedAt') assertEdtf(field, value)
  if (field === 'url') assertAddress(field, value)
  return field === 'language' ? languageTag(field, value) : value
}

/** Takes the value that the importer found but doubted; its source stays on record. Throws Failure `recordMissing` where there is none. */
export async function acceptOffer(project: OpenProject, { articleId, field }: FieldOfArticle): Promise<void> {
  const { value, source, confidence } = requireOffer(project, articleId, field)
  const set = { [field]: value, [`provenance:${field}`]: { source, confidence }, [`offered:${field}`]: null }
  await changeProject(project, 'article.edit', [{ c: 'article', id: articleId, set }])
}

/** Sets such a value aside. */
export async function declineOffer(project: OpenProject, { articleId, field }: FieldOfArticle): Promise<void> {
  requireOffer(project, articleId, field)
  await changeProject(project, 'article.edit', [{ c: 'article', id: articleId, set: { [`offered:${field}`]: null } }])
}

/** The value that the importer found but doubted. Throws Failure `recordMissing` where there is none. */
export function requireOffer({ store }: OpenProject, articleId: string, field: DescribedField) {
  requireRecord(store.state, articleType, articleId)
  const offer = offerOf(fieldsOf(store.state, 'article', articleId), field)
  if (!offer) throw new Failure('recordMissing', { collection: 'offer', id: `${articleId} ${field}` })
  return offer
}

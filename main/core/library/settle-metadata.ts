import { articleType, type DescribedField } from '../../../shared/model/article.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { SettledField } from '../../../shared/rows/review.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { checkedMetadata, requireOffer } from './edit-metadata.ts'

/**
 * Settles doubtful or missing metadata of any number of articles as one action; gives its stamp. A declined field
 * counts as looked at, and is not asked about again. Throws Failure `recordMissing`, `valueInvalid`; nothing is changed then.
 */
export async function settleMetadata(project: OpenProject, settled: readonly SettledField[]): Promise<string | null> {
  const changes = settled.map((one) => {
    const article = requireRecord(project.store.state, articleType, one.articleId)
    return { c: 'article' as const, id: article.id, set: changeOf(project, one, article[one.field]) }
  })
  return changeProject(project, 'article.edit', changes)
}

function changeOf(
  project: OpenProject,
  { articleId, field, by }: SettledField,
  value: string | null,
): Record<string, Json> {
  const settled = { [`offered:${field}`]: null }
  switch (by.how) {
    case 'accept': {
      const offer = requireOffer(project, articleId, field)
      const { source, confidence } = offer
      return { ...settled, [field]: offer.value, [`provenance:${field}`]: { source, confidence } }
    }
    case 'decline':
      return value === null ? { ...settled, ...byHand(field, null) } : settled
    case 'set':
      return { ...settled, ...byHand(field, checkedMetadata(field, by.value)) }
    default:
      return by satisfies never
  }
}

function byHand(field: DescribedField, value: string | null): Record<string, Json> {
  return { [field]: value, [`provenance:${field}`]: { source: 'edited' } }
}

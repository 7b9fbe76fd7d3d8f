import {
  type Article,
  citedFields,
  type DescribedField,
  describedFields,
  offerOf,
  provenanceOf,
} from '../../../shared/model/article.ts'
import type { Fields } from '../../../shared/model/json.ts'
import type { ReviewRow } from '../../../shared/rows/review.ts'
import { articlesOf, fieldsOf, versionsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

const needed: ReadonlySet<DescribedField> = new Set(citedFields)

/**
 * The articles with metadata that wait for a person, in the order of their import: what was found but is doubtful, and
 * a title, outlet or date that nobody found and nobody has yet said there is none of.
 */
export function reviewRows(state: State): ReviewRow[] {
  const versions = versionsOf(state)
  return [...articlesOf(state).values()].flatMap((article) => {
    const open = openFields(article, fieldsOf(state, 'article', article.id))
    if (open.length === 0) return []
    const { id, title, outlet, url, direction } = article
    const fileName = versions.get(article.versionId)?.fileName ?? ''
    return [{ articleId: id, title, outlet, url, host: hostOf(url), direction, fileName, open }]
  })
}

function openFields(article: Article, fields: Fields): ReviewRow['open'] {
  return describedFields.flatMap((field) => {
    const value = article[field]
    const offer = offerOf(fields, field)
    const isMissing = needed.has(field) && value === null && provenanceOf(fields, field) === null
    return offer || isMissing ? [{ field, value, offer }] : []
  })
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

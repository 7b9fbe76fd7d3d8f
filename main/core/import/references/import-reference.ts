import { describedFields, offerOf, provenanceOf } from '../../../../shared/model/article.ts'
import type { Json } from '../../../../shared/model/json.ts'
import { normaliseName } from '../../../../shared/text/normalise.ts'
import { changeProject } from '../../edit/change-project.ts'
import { coderOf, type OpenProject } from '../../project/open-projects.ts'
import { articlesOf, fieldsOf } from '../../store/project-records.ts'
import { importArticle, type ReadFile } from '../import-article.ts'
import { matchReference, type ReferenceMatch } from './match-reference.ts'
import type { Reference } from './reference.ts'

/** An entry of a reference list, on its way into a project. */
export interface ReadReference extends Omit<ReadFile, 'extraction'> {
  reference: Reference
}

/**
 * Adds what a reference says to the article it speaks of, as one action: a field that nobody filled in is filled in where
 * the two name the same page, and offered where they have title and date in common; what is there already stays, another
 * value is offered beside it, and what a person wrote is left alone. Without such an article it becomes an entry of its
 * own, with its abstract or with no text.
 */
export async function importReference(project: OpenProject, { reference, ...file }: ReadReference) {
  const match = matchReference(articlesOf(project.store.state).values(), reference)
  if (!match) return importArticle(project.store, coderOf(project), { ...file, extraction: reference.extraction })
  const set = addedFields(project, match, reference)
  await changeProject(project, 'article.describe', [{ c: 'article', id: match.article.id, set }])
  return { status: 'matched' as const, articleId: match.article.id }
}

function addedFields({ store }: OpenProject, { article, by }: ReferenceMatch, { extraction }: Reference) {
  const fields = fieldsOf(store.state, 'article', article.id)
  const set: Record<string, Json> = {}
  for (const name of describedFields) {
    const stated = extraction[name]
    const provenance = provenanceOf(fields, name)
    if (!stated || provenance?.source === 'edited') continue
    const { value, source, confidence } = stated
    if (says(name, article[name], value)) continue
    if (article[name] === null && by === 'address') {
      set[name] = value
      set[`provenance:${name}`] = { source, confidence }
      if (offerOf(fields, name)) set[`offered:${name}`] = null
    } else set[`offered:${name}`] = { value, source, confidence }
  }
  return set
}

/** True where a field says already what a reference says, or more: a day of the month that it names. */
function says(name: string, present: string | null, stated: string): boolean {
  if (present === null) return false
  if (name === 'publishedAt' || name === 'language') return present.startsWith(stated)
  if (name === 'url') return true // two addresses of one page: the one that was saved stays
  return normaliseName(present) === normaliseName(stated)
}

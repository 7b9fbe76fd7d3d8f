import { articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { starFieldName, starringCoders } from '../../../shared/model/star.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** Puts the star of whoever is at work on articles, or takes it off. Throws Failure `recordMissing`. */
export async function starArticles(
  project: OpenProject,
  { articleIds, starred }: { articleIds: readonly string[]; starred: boolean },
): Promise<void> {
  const field = starFieldName(coderOf(project))
  for (const id of articleIds) requireRecord(project.store.state, articleType, id)
  const ops = articleIds.map((id) => ({ c: 'article' as const, id, set: { [field]: starred } }))
  await changeProject(project, starred ? 'article.star' : 'article.unstar', ops)
}

/** Whether whoever is at work has starred an article, and the names of all who have, theirs included. */
export interface Stars {
  starred: boolean
  starredBy: string[]
}

const nobody: Stars = { starred: false, starredBy: [] }

/** The stars of an article with these fields. `coderId` is whoever is at work, null where the project is read only. */
export function starsOf(state: State, fields: Fields, coderId: string | null): Stars {
  const coders = starringCoders(fields)
  if (coders.length === 0) return nobody
  const names = coders.map((id) => recordOf(state, coderType, id)?.name ?? 'somebody')
  return { starred: coderId !== null && coders.includes(coderId), starredBy: names.sort() }
}

import { Failure } from '../../../shared/failures.ts'
import { articleType } from '../../../shared/model/article.ts'
import type { Json } from '../../../shared/model/json.ts'
import { highlightIdsIn } from '../annotate/highlight-index.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { sectionsThatCite } from '../sections/cited-highlights.ts'
import { evidenceOf } from '../store/project-records.ts'
import type { Stamp } from '../store/stamp.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'
import { goneWith } from './gone-with.ts'

/** What goes with articles, and how many sections of the dossier cite it. */
export interface ArticleRemoval {
  highlights: number
  evidence: number
  sections: number
}

function belongings(state: State, articleIds: readonly string[]) {
  for (const id of articleIds) requireRecord(state, articleType, id)
  const articles = new Set<string>(articleIds)
  const highlights = [...articles].flatMap((id) => highlightIdsIn(state, id)).map((id) => ({ id }))
  const marked = new Set<string>(highlights.map(({ id }) => id))
  const evidence = [...evidenceOf(state).values()].filter(({ highlightId }) => marked.has(highlightId))
  return { highlights, evidence }
}

/** Counts what would go. Throws Failure `recordMissing`. */
export function countArticleRemoval(state: State, articleIds: readonly string[]): ArticleRemoval {
  const { highlights, evidence } = belongings(state, articleIds)
  const sections = sectionsThatCite(
    state,
    highlights.map(({ id }) => id),
  )
  return { highlights: highlights.length, evidence: evidence.length, sections }
}

/** Removes articles with their highlights and evidence, in one action. Their text and originals stay in the folder. */
export async function removeArticles(
  project: OpenProject,
  articleIds: readonly string[],
): Promise<{ highlights: number; action: Stamp | null }> {
  const { highlights, evidence } = belongings(project.store.state, articleIds)
  const set: Record<string, Json> = { deleted: true }
  const action = await changeProject(project, 'article.remove', [
    ...articleIds.map((id) => ({ c: 'article' as const, id, set })),
    ...highlights.map(({ id }) => ({ c: 'highlight' as const, id, set })),
    ...evidence.map(({ id }) => ({ c: 'evidence' as const, id, set })),
  ])
  return { highlights: highlights.length, action }
}

/** Brings removed articles back with what went with them, also in a later sitting. */
export async function restoreArticles(
  project: OpenProject,
  articleIds: readonly string[],
): Promise<{ highlights: number }> {
  const { state } = project.store
  const set: Record<string, Json> = { deleted: false }
  for (const id of articleIds) {
    const record = collectionOf(state, 'article').get(id)
    if (!record || !isDeleted(record)) throw new Failure('recordMissing', { collection: 'article', id })
  }
  const others = articleIds.flatMap((id) => goneWith(state, id))
  await changeProject(project, 'article.restore', [
    ...articleIds.map((id) => ({ c: 'article' as const, id, set })),
    ...others.map(({ c, id }) => ({ c, id, set })),
  ])
  return { highlights: others.filter(({ c }) => c === 'highlight').length }
}

import { Failure } from '../../../shared/failures.ts'
import { articleType } from '../../../shared/model/article.ts'
import type { Json } from '../../../shared/model/json.ts'
import { highlightIdsIn } from '../annotate/highlight-index.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { placesThatCite, sectionsThatCite } from '../sections/cited-highlights.ts'
import { evidenceOf } from '../store/project-records.ts'
import type { Stamp } from '../store/stamp.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'
import { goneWith } from './gone-with.ts'

/** What goes with articles, how often the dossier cites it and in how many of its sections. */
export interface ArticleRemoval {
  highlights: number
  evidence: number
  citations: number
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
  return counted(
    state,
    highlights.map(({ id }) => id),
    evidence.length,
  )
}

function counted(state: State, highlightIds: readonly string[], evidence: number): ArticleRemoval {
  const citations = placesThatCite(state, new Set(highlightIds))
  return { highlights: highlightIds.length, evidence, citations, sections: sectionsThatCite(state, highlightIds) }
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

function requireRemoved(state: State, articleIds: readonly string[]): void {
  for (const id of articleIds) {
    const record = collectionOf(state, 'article').get(id)
    if (!record || !isDeleted(record)) throw new Failure('recordMissing', { collection: 'article', id })
  }
}

/** Counts what would come back with removed articles. Throws Failure `recordMissing`. */
export function countRestoration(state: State, articleIds: readonly string[]): ArticleRemoval {
  requireRemoved(state, articleIds)
  const others = articleIds.flatMap((id) => goneWith(state, id))
  const highlightIds = others.filter(({ c }) => c === 'highlight').map(({ id }) => id)
  return counted(state, highlightIds, others.length - highlightIds.length)
}

/** Brings removed articles back with what went with them, also in a later sitting. */
export async function restoreArticles(
  project: OpenProject,
  articleIds: readonly string[],
): Promise<{ highlights: number }> {
  const { state } = project.store
  const set: Record<string, Json> = { deleted: false }
  requireRemoved(state, articleIds)
  const others = articleIds.flatMap((id) => goneWith(state, id))
  await changeProject(project, 'article.restore', [
    ...articleIds.map((id) => ({ c: 'article' as const, id, set })),
    ...others.map(({ c, id }) => ({ c, id, set })),
  ])
  return { highlights: others.filter(({ c }) => c === 'highlight').length }
}

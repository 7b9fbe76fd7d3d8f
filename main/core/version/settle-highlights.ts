import { Failure } from '../../../shared/failures.ts'
import { articleType } from '../../../shared/model/article.ts'
import { highlightType, keptPlaceOf, type Target } from '../../../shared/model/highlight.ts'
import type { CarriedRow } from '../../../shared/rows/carried.ts'
import { quoteAt } from '../annotate/quote-at.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { requireArticle } from '../library/read-article.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { fieldsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { carryHighlights, placedOp } from './carry-highlights.ts'

/** Says that highlights stand where they should. Throws Failure `recordMissing`. */
export async function confirmPlaces(project: OpenProject, highlightIds: readonly string[]): Promise<Stamp | null> {
  const { state } = project.store
  const ops = highlightIds.flatMap((id): ChangedRecord[] =>
    requireRecord(state, highlightType, id).anchor === 're-anchored'
      ? [{ c: 'highlight', id, set: { anchor: 'exact' } }]
      : [],
  )
  return changeProject(project, 'highlight.confirm', ops)
}

/** Puts a highlight at a place in the present text of its article. Throws Failure `recordMissing`, `articleMissing`, `targetInvalid`, `bodyMissing`. */
export async function placeHighlight(
  project: OpenProject,
  { highlightId, target }: { highlightId: string; target: Target[] },
): Promise<Stamp | null> {
  const { store } = project
  const highlight = requireRecord(store.state, highlightType, highlightId)
  const { version } = requireArticle(store.state, highlight.articleId)
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  const found = quoteAt(blocks, target)
  if ('misplacedIn' in found)
    throw new Failure('targetInvalid', { articleId: highlight.articleId, blockId: found.misplacedIn })
  const op =
    highlight.bodyHash === version.bodyHash
      ? {
          c: 'highlight' as const,
          id: highlight.id,
          set: { target: found.target.map((part) => ({ ...part })), quote: { ...found.quote }, anchor: 'exact' },
        }
      : placedOp(highlight, version.bodyHash, { outcome: 'exact', ...found })
  return commitWhole(project, 'highlight.place', [op])
}

/**
 * Takes highlights out of the present text, back to where they stood before: they wait to be placed or dropped. Those
 * that were never carried over stay as they are. Throws Failure `recordMissing`.
 */
export async function takeOut(project: OpenProject, highlightIds: readonly string[]): Promise<Stamp | null> {
  const { state } = project.store
  const ops = highlightIds.flatMap((id): ChangedRecord[] => {
    const { carriedFrom } = requireRecord(state, highlightType, id)
    const kept = carriedFrom === null ? null : keptPlaceOf(fieldsOf(state, 'highlight', id), carriedFrom)
    if (carriedFrom === null || !kept) return []
    const target = kept.target.map((part) => ({ ...part }))
    return [
      {
        c: 'highlight',
        id,
        set: { bodyHash: carriedFrom, target, quote: { ...kept.quote }, anchor: 'orphan', carriedFrom: null },
      },
    ]
  })
  return commitWhole(project, 'highlight.orphan', ops)
}

/** Carries over the highlights of an article that were made on an older text of it. Throws Failure `recordMissing`, `bodyMissing`. */
export async function carryOverBehind(
  project: OpenProject,
  articleId: string,
  signal?: AbortSignal,
): Promise<{ carried: CarriedRow; action: Stamp | null }> {
  const { store } = project
  requireRecord(store.state, articleType, articleId)
  const { version } = requireArticle(store.state, articleId)
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  const { ops, counts } = await carryHighlights(store, { articleId, bodyHash: version.bodyHash, blocks }, { signal })
  return { carried: counts, action: await commitWhole(project, 'highlight.carryOver', ops) }
}

/** Commits values as they are, also those that are there already: where a highlight stands is several fields that belong together. */
async function commitWhole(project: OpenProject, label: string, ops: ChangedRecord[]): Promise<Stamp | null> {
  const coderId = coderOf(project)
  if (ops.length === 0) return null
  return (await project.store.commit({ label, coderId, ops })).action.t
}

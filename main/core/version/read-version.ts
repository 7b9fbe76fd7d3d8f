import { Failure } from '../../../shared/failures.ts'
import { type Highlight, highlightType, keptPlaceOf } from '../../../shared/model/highlight.ts'
import type { Version } from '../../../shared/model/version.ts'
import type { VersionReadingRow, VersionRow } from '../../../shared/rows/version.ts'
import { highlightDetailOf } from '../annotate/highlight-details.ts'
import { highlightIdsIn, inOrderOfText } from '../annotate/highlight-index.ts'
import { readArticle, requireArticle } from '../library/read-article.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { versionsOfArticle } from './versions-of-article.ts'

/** The versions of an article, the present one first, then the latest. Throws Failure `articleMissing`. */
export function listVersions(state: State, articleId: string): VersionRow[] {
  const { article } = requireArticle(state, articleId)
  const rows = versionsOfArticle(state, articleId).map((version) => versionRowOf(state, version, article.versionId))
  return rows.reverse().sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}

/** One version as a row. */
export function versionRowOf(state: State, version: Version, currentId: string): VersionRow {
  const { id, bodyHash, fileName, retrievedAt, articleId } = version
  const highlights = highlightsInVersion(state, articleId, bodyHash).length
  return { id, bodyHash, fileName, retrievedAt, isCurrent: id === currentId, highlights }
}

/** One version of an article. Throws Failure `recordMissing`. */
export function requireVersion(state: State, articleId: string, versionId: string): Version {
  const version = versionsOfArticle(state, articleId).find(({ id }) => id === versionId)
  if (!version) throw new Failure('recordMissing', { collection: 'version', id: versionId })
  return version
}

/** The highlights that stand in a text of an article or stood there before they were carried over, each as it stood there. */
function highlightsInVersion(state: State, articleId: string, bodyHash: string): Highlight[] {
  return highlightIdsIn(state, articleId).flatMap((id) => {
    const highlight = recordOf(state, highlightType, id)
    if (!highlight || highlight.bodyHash === bodyHash) return highlight ?? []
    const kept = keptPlaceOf(fieldsOf(state, 'highlight', id), bodyHash)
    return kept ? [{ ...highlight, ...kept, bodyHash }] : []
  })
}

/** A version of an article as it was read and marked. Throws Failure `articleMissing`, `recordMissing`, `bodyMissing`. */
export async function readVersion(
  store: ProjectStore,
  { articleId, versionId, coderId }: { articleId: string; versionId: string; coderId: string | null },
): Promise<VersionReadingRow> {
  const version = requireVersion(store.state, articleId, versionId)
  const article = await readArticle(store, articleId, coderId, version)
  const found = new Map(
    highlightsInVersion(store.state, articleId, version.bodyHash).map((each) => [each.id as string, each]),
  )
  const ids = inOrderOfText([...found.keys()], (id) => ({
    target: (found.get(id)?.target ?? []).map((part) => ({ ...part })),
  }))
  const highlights = ids.flatMap((id) => {
    const highlight = found.get(id)
    return highlight ? [highlightDetailOf(store.state, highlight)] : []
  })
  return { article, highlights }
}

import type { FoundRow, SnippetRow } from '../../shared/rows/search.ts'
import { type PlaceName, placeHref } from '../app/place.ts'
import { openCodebook } from '../codebook/codebook-state.ts'
import { hitsDetail } from './hits-detail.ts'

/** Where a record is looked at. */
const placeOf: Record<string, PlaceName> = {
  article: 'library',
  actor: 'actors',
  event: 'events',
}

/** Opens a result at its first place. Themes are looked at in the codebook, beside the results. */
export function openResult(row: FoundRow): void {
  if (row.record.collection === 'theme') openCodebook(row.record.id)
  else window.location.hash = resultHref(row)
}

/** The address that opens a result at one of its places, the first where none is named; of a theme, where one is already. */
export function resultHref(row: FoundRow, at: SnippetRow = row): string {
  const { kind, articleId, highlightId, sectionId, record } = row
  if (kind === 'section') return placeHref('dossier', sectionId, findDetail(at))
  if (articleId !== null && (kind === 'article' || highlightId !== null))
    return placeHref('read', articleId, {
      ...(highlightId !== null && { highlight: highlightId }),
      ...hitsDetail([at, row, ...row.more]),
    })
  if (record.collection === 'theme') return window.location.hash
  if (record.collection === 'section') return placeHref('dossier', record.id, { note: 'open' })
  return placeHref(placeOf[record.collection] ?? 'library', record.id)
}

/** The words that were hit, for texts that are no article. */
function findDetail({ snippet, marks }: SnippetRow): Record<string, string> {
  const [first] = marks
  return first ? { find: snippet.slice(first.startUtf16, first.endUtf16) } : {}
}

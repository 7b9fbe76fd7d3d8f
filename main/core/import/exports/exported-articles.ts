import type { DraftBlock } from '../draft-block.ts'
import type { ArticlePart } from '../file-content.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import type { ExportedArticle } from './exported-article.ts'
import { readFactivaArticle } from './factiva-article.ts'
import { readNexisArticle } from './nexis-article.ts'

// Press databases put several articles into one document. Each ends with a line of its own: ‘End of Document’ (Nexis), or
// ‘Document’ and an accession number (Factiva). Written from descriptions of these exports and from our own samples.

const nexisEnd = /^End of Document$/i
const factivaEnd = /^Document [A-Z0-9]{12,40}$/i

/** The articles that a press database put into a document; none where it is no such export. Throws `tooComplex`. */
export function exportedArticles(drafts: readonly DraftBlock[]): ArticlePart[] {
  const segments = segmentsOf(drafts)
  const limitNodes = importLimits.articles
  if (segments.length > limitNodes) throw new ImportFailure('tooComplex', { limitNodes })
  const isAlone = segments.length === 1
  return segments.map((segment, index) => partOf(segment, isAlone ? null : index + 1))
}

function partOf({ read, drafts }: Segment, number: number | null): ArticlePart {
  const article = read(drafts)
  const title = article.title?.value ?? null
  const name = number === null ? null : title === null ? `${number}` : `${number} · ${title}`
  try {
    return { name, result: { extraction: finishExtraction(article.drafts, article) } }
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error
    return { name, result: { refusal: { code: error.code, data: error.data } } }
  }
}

interface Segment {
  drafts: DraftBlock[]
  read: (drafts: readonly DraftBlock[]) => ExportedArticle
}

/** What stands behind the last end line belongs to the last article; it is mostly empty. */
function segmentsOf(drafts: readonly DraftBlock[]): Segment[] {
  const segments: Segment[] = []
  let open: DraftBlock[] = []
  for (const draft of drafts) {
    open.push(draft)
    const read = nexisEnd.test(draft.text) ? readNexisArticle : factivaEnd.test(draft.text) ? readFactivaArticle : null
    if (!read) continue
    segments.push({ drafts: open, read })
    open = []
  }
  const last = segments.at(-1)
  if (last) last.drafts.push(...open.map((draft) => ({ ...draft, type: 'boilerplate' as const })))
  return segments
}

import type { Candidate, Extraction } from '../../../../shared/model/extraction.ts'
import { readWrittenDate } from '../dates/written-date.ts'
import type { DraftBlock } from '../draft-block.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { languageTag } from '../language/language-tag.ts'
import { candidate } from '../metadata/candidate.ts'
import { cleanNames } from '../metadata/clean-names.ts'
import { saysTheSame } from '../metadata/compare-text.ts'
import { looksLikeHeadline } from '../text/looks-like-headline.ts'

/** What the properties of a document say, as written; null where they say nothing. */
export interface DocumentProperties {
  title: string | null
  author: string | null
  language: string | null
}

/** Blocks at the beginning among which a title, a byline and a date are looked for. */
const head = 6
/** Titles that programs give and people leave. */
const programTitle =
  /^(?:microsoft word|word|untitled|document|dokument|presentation|scan|powerpoint)\b|\.(?:docx?|rtf|pdf|odt|indd|qxd|tmp|txt)$/i

/**
 * The article of a typed document. Its properties are doubted: Word keeps the title and the author of the file that a
 * new one was begun from, and the day a document was saved is not the day it was published.
 */
export function documentArticle(
  source: readonly DraftBlock[],
  properties: DocumentProperties,
  stem: string,
): Extraction {
  const drafts = hideRepeatedTitle(source)
  const opening = drafts.filter(({ type }) => type !== 'boilerplate' && type !== 'caption').slice(0, head)
  return finishExtraction(drafts, {
    title: titleOf(opening, properties.title, stem),
    byline:
      bylineOf(opening) ??
      candidate(properties.author && cleanNames([properties.author], []), 'document-properties', 0.4),
    outlet: null,
    publishedAt: dateOf(opening, properties.language),
    url: null,
    declaredLanguage: candidate(properties.language && languageTag(properties.language), 'document-properties', 0.6),
  })
}

/** Programs print the title of a document above its first heading, which mostly says the same. */
function hideRepeatedTitle(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const [first, second, ...rest] = drafts
  if (first?.type !== 'heading' || second?.type !== 'heading' || !saysTheSame(first.text, second.text)) return drafts
  const { level: _, ...hidden } = first
  return [{ ...hidden, type: 'boilerplate' }, second, ...rest]
}

function titleOf(opening: readonly DraftBlock[], property: string | null, stem: string): Candidate | null {
  const stated = property !== null && !programTitle.test(property) ? property : null
  const headings = opening.filter(({ type }) => type === 'heading')
  const highest = Math.min(...headings.map(({ level }) => level ?? 1))
  const heading = headings.find(({ level }) => (level ?? 1) === highest)?.text ?? null
  if (heading !== null && stated !== null && saysTheSame(heading, stated)) return candidate(heading, 'heading', 0.97)
  const [first, second] = opening
  const headline =
    first && second && looksLikeHeadline({ text: first.text, endsChunk: true }, { text: second.text, endsChunk: true })
      ? first.text
      : null
  return (
    candidate(heading, 'heading', 0.88) ??
    candidate(stated, 'document-properties', 0.75) ??
    candidate(headline, 'visible-text', 0.7) ??
    candidate(stem.replace(/_+/g, ' '), 'file-name', 0.3)
  )
}

/** A short line that begins with ‘By’ and names people. */
function bylineOf(opening: readonly DraftBlock[]): Candidate | null {
  for (const { text } of opening) {
    const names =
      text.length < 120
        ? /^(?:By|بقلم|نویسنده:|نوشته)\s+(\p{L}[^\n—–|]{3,80}?)(?=[,،]?\s*(?:[\n—–|]|$))/u.exec(text)?.[1]
        : null
    const found = candidate(names && cleanNames([withoutPlace(names, text)], []), 'byline', 0.6)
    if (found) return found
  }
  return null
}

/** `By Jane Roe, Doha — 12 March`: what stands last before a dash is where she wrote. */
function withoutPlace(names: string, line: string): string {
  return /[—–|]/.test(line) && /[,،]/.test(names) ? names.replace(/[,،][^,،]*$/u, '') : names
}

/** A day in a short line at the top may be that of the publication or of what it tells: it is only offered. */
function dateOf(opening: readonly DraftBlock[], language: string | null): Candidate | null {
  for (const { text } of opening) {
    const found = text.length < 120 ? readWrittenDate(text, language) : null
    if (found) return candidate(found.day, 'visible-text', 0.5)
  }
  return null
}

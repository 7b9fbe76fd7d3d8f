import type { Extraction } from '../../../../shared/model/extraction.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { candidate } from '../metadata/candidate.ts'
import { takeHeaderLines } from './header-lines.ts'
import { looksLikeHeadline } from './looks-like-headline.ts'
import { splitParagraphs } from './split-paragraphs.ts'

/** The article of a plain text: header lines, a headline where there clearly is one, paragraphs. `stem` is the file's name without extension. */
export function extractText(text: string, stem: string): Extraction {
  const header = takeHeaderLines(text)
  const paragraphs = splitParagraphs(header.rest)
  const limitNodes = importLimits.nodes
  if (paragraphs.length > limitNodes) throw new ImportFailure('tooComplex', { limitNodes, nodes: paragraphs.length })
  const [first, second] = paragraphs
  const headline = first !== undefined && second !== undefined && looksLikeHeadline(first, second) ? first.text : null
  const drafts: DraftBlock[] = [
    ...header.lines.map((line) => plainDraft('boilerplate', line)),
    ...paragraphs.map(({ text: paragraph }, index) =>
      index === 0 && headline !== null ? plainDraft('heading', paragraph, 1) : plainDraft('paragraph', paragraph),
    ),
  ]
  const title =
    header.title ?? candidate(headline, 'heading', 0.75) ?? candidate(stem.replace(/[_]+/g, ' '), 'file-name', 0.3)
  return finishExtraction(drafts, { ...header, title })
}

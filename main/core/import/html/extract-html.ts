import type { Extraction } from '../../../../shared/model/extraction.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { type PageMetadata, readPageMetadata } from '../metadata/read-page-metadata.ts'
import { markBoilerplate } from '../trim/mark-boilerplate.ts'
import { cleanDocument } from './clean-document.ts'
import { findArticle } from './find-article.ts'
import { parseDocument } from './parse-document.ts'
import { restoreDropped } from './restore-dropped.ts'
import { walkBlocks } from './walk-blocks.ts'

/** Below this share of the text that JSON-LD repeats, the DOM evidently lacks the article (a paywall, a script-built page). */
const leastShareOfArticleBody = 0.45

/** A copy without broken characters must be at least this long beside the text that has them. */
const leastShareOfSounderCopy = 0.8

/** The article of one page of markup, `data:` URIs already cut. Throws `tooComplex` or `noText`. */
export function extractHtml(markup: string): Extraction {
  const document = parseDocument(markup)
  const metadata = readPageMetadata(document, markup)
  cleanDocument(document)
  const page = walkBlocks(document.body)
  const root = findArticle(document)
  const drafts = root ? restoreDropped(page, walkBlocks(root)) : page
  const whole = preferArticleBody(drafts, metadata)
  return finishExtraction(
    markBoilerplate(whole, {
      title: metadata.title?.value ?? null,
      byline: metadata.byline?.value ?? null,
    }),
    metadata,
  )
}

function preferArticleBody(drafts: DraftBlock[], { articleBody }: PageMetadata): DraftBlock[] {
  const units = drafts.reduce((sum, draft) => sum + draft.text.length, 0)
  if (!articleBody) return drafts
  if (units >= articleBody.length * leastShareOfArticleBody && !isTheSounderCopy(articleBody, drafts, units))
    return drafts
  const text = articleBody.replace(/<[^<>]*>/g, '\n')
  return text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => plainDraft('paragraph', line))
}

/** True where the page's own text has lost characters (U+FFFD) and its other copy, nearly as long, has not. */
function isTheSounderCopy(articleBody: string, drafts: readonly DraftBlock[], units: number): boolean {
  return (
    articleBody.length >= units * leastShareOfSounderCopy &&
    !articleBody.includes('\ufffd') &&
    drafts.some(({ text }) => text.includes('\ufffd'))
  )
}

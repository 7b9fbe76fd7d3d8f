import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import type { Extraction } from '../../../../shared/model/extraction.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { parseDocument } from '../html/parse-document.ts'
import { walkBlocks } from '../html/walk-blocks.ts'
import { candidate } from '../metadata/candidate.ts'
import { checkMarkdown } from './check-markdown.ts'
import { takeFrontMatter } from './front-matter.ts'

/** The article of a Markdown text. Everything below the front matter is body: nothing is trimmed. */
export function extractMarkdown(text: string, stem: string): Extraction {
  const header = takeFrontMatter(text)
  checkMarkdown(header.rest)
  const markup = micromark(header.rest, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  })
  const body: DraftBlock[] = walkBlocks(parseDocument(`<!doctype html><html><body>${markup}</body></html>`).body)
  const heading = body[0]?.type === 'heading' && body[0].level === 1 ? body[0].text : null
  const drafts = [...header.lines.map((line) => plainDraft('boilerplate', line)), ...body]
  const title =
    header.title ?? candidate(heading, 'heading', 0.9) ?? candidate(stem.replace(/[_]+/g, ' '), 'file-name', 0.3)
  return finishExtraction(drafts, { ...header, title })
}

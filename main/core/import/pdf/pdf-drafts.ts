import type { PdfPage } from '../../ports/read-pdf.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import { headingSizes } from './heading-sizes.ts'
import { lineJoiner } from './join-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { pdfZones } from './pdf-zones.ts'
import { partRunningHeads } from './running-heads.ts'

/** What a PDF is made of. */
export interface PdfDrafts {
  drafts: DraftBlock[]
  hasRightToLeft: boolean
  emptyPages: number[]
}

/**
 * The typed blocks of a PDF, each with the page it is on, whether any of it runs from right to left, and the pages
 * (from 1) that have no text of their own. What repeats
 * at the edges of pages and what stands askew is kept out of sight.
 */
export function pdfDrafts(pages: readonly PdfPage[]): PdfDrafts {
  const parted = partRunningHeads(pages)
  const runs = parted.flatMap(({ rows }) => rows.flat())
  const look = { headings: headingSizes(runs), join: lineJoiner(runs.map(({ text }) => text).join('\n')) }
  const drafts = parted.flatMap(({ rows, running }, index) => {
    const turned = (pages[index]?.texts ?? []).filter(({ isTurned, text }) => isTurned && text.trim() !== '')
    const hidden = [
      ...running.map((row) => row.map(({ text }) => text).join(' ')),
      ...turned.map(({ text }) => text.trim()),
    ]
    const blocks = [...paragraphsOf(pdfZones(rows), look), ...hidden.map((text) => plainDraft('boilerplate', text))]
    return blocks.map((block) => ({ ...block, page: index + 1 }))
  })
  const emptyPages = parted.flatMap(({ rows }, index) => (rows.length === 0 ? [index + 1] : []))
  return { drafts, emptyPages, hasRightToLeft: runs.some(({ isRightToLeft }) => isRightToLeft) }
}

import type { DraftBlock } from '../draft-block.ts'
import { asBoilerplate, type ExportedArticle, exportedArticle, isDateLine, titleDraft } from './exported-article.ts'

const copyrightLine = /^(?:Copyright|©|All Rights Reserved)/i
const fieldLine =
  /^(Section|Length|Byline|Dateline|Language|Publication-Type|Subject|Organi[sz]ation|Person|Geographic|Country|State|City|Company|Ticker|Industry|Journal Code|Graphic|Load-Date|Series|Correction(?:-Date)?|Source|URL|Acc-No|Notes)\s*:\s*(.*)$/is
/** Lines of the cover page and of the head of each article. */
const coverLine =
  /^(?:Page \d+ of \d+|\d+ of \d+ DOCUMENTS|User Name|Date and Time|Job Number|Documents? \(\d+\)|Client\/Matter|Search (?:Terms|Type)|Narrowed by|Content Type|About LexisNexis|\d+\.\s)/i
const afterBody = /^(?:Classification|Load-Date\s*:|End of Document)/i

/** One article of an export from Nexis, the line that ends it included. */
export function readNexisArticle(drafts: readonly DraftBlock[]): ExportedArticle {
  const top = drafts.findIndex(({ text }) => /^Body:?$/i.test(text))
  const titleAt = findTitle(drafts, top < 0 ? drafts.length : top)
  const bodyAt = top < 0 ? afterFields(drafts, titleAt) : top + 1
  const found = drafts.findIndex(({ text }, index) => index >= bodyAt && afterBody.test(text))
  const endAt = found < 0 ? drafts.length : found
  const fields = fieldsOf([...drafts.slice(0, bodyAt), ...drafts.slice(endAt)])
  const { outlet, date } = sourceLines(drafts.slice(titleAt + 1, bodyAt))
  const blocks = drafts.map((draft, index) => {
    if (index === titleAt) return titleDraft(draft)
    return index >= bodyAt && index < endAt ? draft : asBoilerplate(draft)
  })
  return exportedArticle(blocks, {
    title: drafts[titleAt]?.text ?? null,
    byline: fields.get('byline') ?? null,
    outlet,
    date,
    language: fields.get('language') ?? null,
  })
}

/** The title is a heading, or stands two lines above the copyright: title, outlet, date. */
function findTitle(drafts: readonly DraftBlock[], before: number): number {
  const copyright = drafts.findIndex(({ text }, index) => index < before && copyrightLine.test(text))
  const limit = copyright < 0 ? before : copyright
  const heading = drafts.findLastIndex(
    ({ type, text }, index) => index < limit && type === 'heading' && !coverLine.test(text),
  )
  if (heading >= 0) return heading
  const dateAt = drafts.findLastIndex(({ text }, index) => index < limit && isDateLine(text))
  if (dateAt >= 2) return dateAt - 2
  return Math.max(
    0,
    drafts.findIndex(({ text }) => !coverLine.test(text)),
  )
}

/** The lines between title and copyright: the outlet first, then the date. */
function sourceLines(lines: readonly DraftBlock[]): { outlet: string | null; date: string | null } {
  const copyright = lines.findIndex(({ text }) => copyrightLine.test(text))
  const top = lines.slice(0, copyright < 0 ? 4 : copyright).map(({ text }) => text)
  const date = top.find(isDateLine) ?? null
  const outlet = top.find((text) => !isDateLine(text) && !fieldLine.test(text) && text.length <= 120) ?? null
  return { outlet, date }
}

function fieldsOf(drafts: readonly DraftBlock[]): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { text } of drafts) {
    const [, key, value] = fieldLine.exec(text) ?? []
    if (key && value) fields.set(key.toLowerCase(), value.trim())
  }
  return fields
}

/** Without the line ‘Body’ the text begins behind the last field at the top. */
function afterFields(drafts: readonly DraftBlock[], titleAt: number): number {
  let at = titleAt + 1
  for (let index = at; index < drafts.length && index < titleAt + 15; index++) {
    const text = drafts[index]?.text ?? ''
    if (afterBody.test(text)) break
    if (fieldLine.test(text) || copyrightLine.test(text) || isDateLine(text)) at = index + 1
  }
  return at
}

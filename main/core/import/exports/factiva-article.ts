import { type DraftBlock, plainDraft } from '../draft-block.ts'
import {
  asBoilerplate,
  type ExportedArticle,
  exportedArticle,
  isDateLine,
  languageOfName,
  titleDraft,
} from './exported-article.ts'

/** Codes of fields, where the export was made with them. */
const codes =
  /^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|ART)(?:[\s\t]+(.+))?$/s
const wordCount = /^[\d.,]+ (?:words|mots|Wörter|palabras|parole|words?)$/i
const copyrightLine = /^(?:©|\(c\)|Copyright)/i
const endLine = /^Document [A-Z0-9]{12,40}$/i

/** One article of an export from Factiva, the line that ends it included. */
export function readFactivaArticle(drafts: readonly DraftBlock[]): ExportedArticle {
  const lines = drafts.flatMap(linesOfTable)
  const isCoded = lines.filter(({ text }) => codes.test(text)).length >= 4
  return isCoded ? readCoded(lines) : readPlain(lines)
}

/** A table of codes and values gives its lines; any other block stays. */
function linesOfTable(draft: DraftBlock): DraftBlock[] {
  if (draft.type !== 'table' || !draft.text.split('\n').every((line) => codes.test(line))) return [draft]
  return draft.text.split('\n').map((line) => plainDraft('paragraph', line))
}

function readCoded(lines: readonly DraftBlock[]): ExportedArticle {
  const values = new Map<string, string>()
  const blocks: DraftBlock[] = []
  let code = ''
  for (const line of lines) {
    const [, next, value] = codes.exec(line.text) ?? []
    if (next) code = next
    if (endLine.test(line.text)) code = ''
    const text = next ? (value?.trim() ?? '') : line.text
    if (text !== '' && code !== '' && !values.has(code)) values.set(code, text)
    blocks.push(...blocksOfCode(code, line, text, next !== undefined))
  }
  return exportedArticle(blocks, {
    title: values.get('HD') ?? null,
    byline: values.get('BY') ?? null,
    outlet: values.get('SN') ?? null,
    date: values.get('PD') ?? null,
    language: values.get('LA') ?? null,
  })
}

/** The code itself is no text of the article; what stands behind it may be. */
function blocksOfCode(code: string, line: DraftBlock, text: string, isCode: boolean): DraftBlock[] {
  const isText = code === 'LP' || code === 'TD'
  if (!isText && code !== 'HD') return [asBoilerplate(line)]
  const shown = { ...line, text }
  const draft = text === '' ? [] : [code === 'HD' ? titleDraft(shown) : shown]
  return isCode ? [asBoilerplate(plainDraft('boilerplate', code)), ...draft] : draft
}

/** Without codes: title, byline, number of words, date, outlet, its code, edition, language, copyright, then the text. */
function readPlain(lines: readonly DraftBlock[]): ExportedArticle {
  const counted = lines.findIndex(({ text }) => wordCount.test(text))
  const dateAt = lines.findIndex(({ text }, index) => index > Math.max(0, counted) && isDateLine(text))
  const copyright = lines.findIndex(
    ({ text }, index) => index > dateAt && index < dateAt + 10 && copyrightLine.test(text),
  )
  const languageAt = lines.findIndex(
    ({ text }, index) => index > dateAt && index < dateAt + 8 && languageOfName(text) !== null && text.length < 20,
  )
  const bodyAt = Math.max(copyright, languageAt, dateAt) + 1
  const endAt = lines.findIndex(({ text }) => endLine.test(text))
  const topAt = counted < 0 ? dateAt : counted
  const titleAt = titleIndex(lines, topAt)
  const byline =
    lines.slice(titleAt + 1, Math.max(titleAt + 1, topAt)).find(({ text }) => text.length < 120)?.text ?? null
  const outlet = lines
    .slice(dateAt + 1, bodyAt)
    .find(
      ({ text }) => !/^\d{1,2}:\d{2}/.test(text) && languageOfName(text) === null && !copyrightLine.test(text),
    )?.text
  const blocks = lines.map((line, index) => {
    if (index === titleAt) return titleDraft(line)
    return index >= bodyAt && index < endAt ? line : asBoilerplate(line)
  })
  return exportedArticle(blocks, {
    title: lines[titleAt]?.text ?? null,
    byline,
    outlet: outlet ?? null,
    date: lines[dateAt]?.text ?? null,
    language: lines[languageAt]?.text ?? null,
  })
}

/** The title stands first, below the section that some exports name; a heading, or all in bold, where anything is. */
function titleIndex(lines: readonly DraftBlock[], before: number): number {
  const marked = lines.findIndex(({ type, emphasised }, index) => index < before && (type === 'heading' || emphasised))
  return Math.max(0, marked)
}

import type { FileContent, InnerFile } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'

const separator = /(?:^|\r?\n\r?\n)From [^\r\n]*\r?\n(?=[!-9;-~]+:)/g

/** The mails of a mailbox file, each as a file of its own. Throws `damaged` or `tooComplex`. */
export function readMbox(bytes: Uint8Array): FileContent {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const marks = [...source.matchAll(separator)]
  if (marks.length === 0) throw new ImportFailure('damaged', { format: 'mailbox' })
  const limitNodes = importLimits.articles
  if (marks.length > limitNodes) throw new ImportFailure('tooComplex', { limitNodes })
  const files = marks.map(({ index, 0: mark }, number): InnerFile => {
    const mail = source.slice(index + mark.length, marks[number + 1]?.index ?? source.length)
    return { fileName: `${number + 1}.eml`, bytes: Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1') }
  })
  return { articles: [], files, references: [] }
}

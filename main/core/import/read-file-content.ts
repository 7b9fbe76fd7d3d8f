import { assertNever } from '../../../shared/assert-never.ts'
import type { ReadPdf } from '../ports/read-pdf.ts'
import { checkLength } from './check-length.ts'
import { decodeText } from './decode-text.ts'
import { formatOfName, type ImportFormat, stemOf } from './detect-format.ts'
import { readDocx } from './docx/read-docx.ts'
import { plainDraft } from './draft-block.ts'
import { readEpub } from './epub/read-epub.ts'
import { exportedArticles } from './exports/exported-articles.ts'
import { extractArticle, type ImportInput } from './extract-article.ts'
import { type FileContent, oneArticle } from './file-content.ts'
import { ImportFailure } from './import-failure.ts'
import { importLimits } from './import-limits.ts'
import { inflateGzip, isGzip } from './inflate-gzip.ts'
import { extractMhtml } from './mail/extract-mhtml.ts'
import { readEml } from './mail/read-eml.ts'
import { readMbox } from './mail/read-mbox.ts'
import { readOdt } from './odt/read-odt.ts'
import { readPdfFile } from './pdf/read-pdf-file.ts'
import { readReferences } from './references/read-references.ts'
import { readRtf } from './rtf/read-rtf.ts'
import { sniffSignature } from './sniff-signature.ts'
import { splitParagraphs } from './text/split-paragraphs.ts'
import { type Archive, openArchive } from './zip/open-archive.ts'
import { readZip } from './zip/read-zip.ts'

/** What reading a file needs of its host. */
export interface ReadingPorts {
  readPdf: ReadPdf
}

/**
 * What one file holds: its articles, the files inside it (not looked into), the entries of a reference list. The content
 * decides what a file is where it says so beyond doubt, its name otherwise. Throws `ImportFailure`, and only that, for
 * files it refuses.
 */
export async function readFileContent(input: ImportInput, ports: ReadingPorts): Promise<FileContent> {
  const bytes = unpacked(input)
  if (bytes.length === 0) throw new ImportFailure('empty')
  const fileName = input.fileName.replace(/\.gz$/i, '')
  const signature = sniffSignature(bytes)
  if (signature === 'lockedOffice') throw new ImportFailure('password')
  if (signature === 'oldOffice') {
    formatOfName(fileName)
    throw new ImportFailure('unsupported', { extension: 'doc' })
  }
  if (signature === 'zipFamily') return readArchive(fileName, await openArchive(bytes))
  const format = signature ?? formatOfName(fileName)
  return readAs(format, { fileName, bytes }, ports)
}

async function readAs(
  format: ImportFormat | null,
  { fileName, bytes }: ImportInput,
  { readPdf }: ReadingPorts,
): Promise<FileContent> {
  const stem = stemOf(fileName)
  switch (format) {
    case 'text':
      return textExport(bytes) ?? oneArticle(extractArticle({ fileName, bytes }))
    case null:
    case 'html':
    case 'markdown':
      return oneArticle(extractArticle({ fileName, bytes }))
    case 'mhtml':
      return oneArticle(extractMhtml(bytes))
    case 'pdf':
      return readPdfFile(bytes, stem, readPdf)
    case 'rtf':
      return readRtf(bytes, stem)
    case 'eml':
      return readEml(bytes)
    case 'mbox':
      return readMbox(bytes)
    case 'ris':
    case 'bibtex':
    case 'csl':
      return readReferences(bytes, format)
    case 'docx':
    case 'odt':
    case 'epub':
    case 'zip':
      throw new ImportFailure('damaged', { format })
    default:
      return assertNever(format)
  }
}

/** The articles of a press database's export as plain text, or null where it is none. */
function textExport(bytes: Uint8Array): FileContent | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!exportMarks.some((mark) => source.includes(mark))) return null
  const text = decodeText(bytes, 'text')
  checkLength(text.length, importLimits.textUtf16)
  const articles = exportedArticles(splitParagraphs(text).map((paragraph) => plainDraft('paragraph', paragraph.text)))
  return articles.length > 0 ? { articles, files: [], references: [] } : null
}

/** What is in every such export; whether it ends an article is seen once the text is parted. */
const exportMarks = ['End of Document', '\nDocument ']

/** A zip is what its entries say it is: people rename, and mail programs drop extensions. */
function readArchive(fileName: string, archive: Archive): Promise<FileContent> | FileContent {
  const stem = stemOf(fileName)
  if (archive.has('word/document.xml')) return readDocx(archive, stem)
  if (archive.has('META-INF/container.xml') && !archive.has('content.xml')) return readEpub(archive, stem)
  if (archive.has('content.xml') && archive.has('META-INF/manifest.xml')) return readOdt(archive, stem)
  const format = formatOfName(fileName)
  if (format === 'zip' || format === null) return readZip(archive)
  throw new ImportFailure('damaged', { format })
}

function unpacked({ bytes, fileName }: ImportInput): Uint8Array {
  const limitBytes = importLimits.fileBytes
  if (bytes.length > limitBytes) throw new ImportFailure('tooLarge', { limitBytes, bytes: bytes.length })
  if (/\.gz$/i.test(fileName) && bytes.length > 0) return inflateGzip(bytes, limitBytes)
  return isGzip(bytes) ? inflateGzip(bytes, limitBytes) : bytes
}

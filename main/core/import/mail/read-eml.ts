import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { checkLength } from '../check-length.ts'
import { edtfFromTimestamp } from '../dates/edtf-from-timestamp.ts'
import { extensionOf, isImportable } from '../detect-format.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import type { ArticlePart, FileContent, InnerFile } from '../file-content.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { cutDataUris } from '../html/cut-data-uris.ts'
import { parseDocument } from '../html/parse-document.ts'
import { walkBlocks } from '../html/walk-blocks.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { candidate } from '../metadata/candidate.ts'
import { cleanNames } from '../metadata/clean-names.ts'
import { splitParagraphs } from '../text/split-paragraphs.ts'
import { mimeParts } from './mime-part.ts'

const headOf = ['from', 'to', 'cc', 'date', 'subject']

/**
 * An e-mail: its text as an article, its attachments and forwarded mails as files of their own. Attachments of other
 * kinds are named in a warning; pictures that belong to the text are not. Throws `noText`, `damaged`, `tooComplex`.
 */
export async function readEml(bytes: Uint8Array): Promise<FileContent> {
  checkTexts(bytes)
  const email = await parseMail(bytes)
  const { files, leftOut } = attachmentsOf(email.attachments)
  const drafts = textOf(email)
  if (drafts.length === 0 && files.length > 0) return { articles: [], files, references: [] }
  if (email.headers.length === 0 && drafts.length === 0) throw new ImportFailure('damaged', { format: 'e-mail' })
  const extraction = finishExtraction([...headOfMail(email), ...drafts], metadataOf(email))
  if (leftOut.length > 0) extraction.warnings = [{ code: 'leftOut', names: leftOut }]
  const article: ArticlePart = { name: files.length > 0 ? 'message' : null, result: { extraction } }
  return { articles: [article], files, references: [] }
}

/** Refuses a mail whose text is too large before the parser makes HTML of it, too. */
function checkTexts(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  for (const part of mimeParts(source).parts) {
    const isAttached = /^attachment/i.test(part.headers.get('content-disposition') ?? '')
    if (!part.contentType.startsWith('text/') || isAttached) continue
    checkLength(part.bytes.length, part.contentType === 'text/html' ? importLimits.markupUtf16 : importLimits.textUtf16)
  }
}

async function parseMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })
  } catch {
    throw new ImportFailure('tooComplex', { limitDepth: 64 })
  }
}

function textOf({ html, text }: Email): DraftBlock[] {
  if (html) {
    const markup = cutDataUris(html)
    checkLength(markup.length, importLimits.markupUtf16)
    const blocks = walkBlocks(parseDocument(markup).body)
    if (blocks.length > 0) return blocks
  }
  checkLength(text?.length ?? 0, importLimits.textUtf16)
  const paragraphs = splitParagraphs((text ?? '').replace(/\r\n?/g, '\n'))
  return paragraphs.map((paragraph) => plainDraft('paragraph', paragraph.text))
}

/** The lines of the head that people know, as written, kept out of sight. */
function headOfMail({ from, to, cc, headers, subject }: Email): DraftBlock[] {
  const people = (addresses: readonly Address[]) => addresses.map(nameOf).join(', ')
  const lines: Record<string, string | undefined> = {
    from: from && people([from]),
    to: to && people(to),
    cc: cc && people(cc),
    date: headers.find(({ key }) => key === 'date')?.value,
    subject,
  }
  return headOf.flatMap((key) => {
    const value = lines[key]
    return value ? [plainDraft('boilerplate', `${key.charAt(0).toUpperCase()}${key.slice(1)}: ${value}`)] : []
  })
}

function nameOf({ name, address }: Address): string {
  return name && address ? `${name} <${address}>` : name || (address ?? '')
}

function metadataOf({ subject, from, headers }: Email) {
  const date = headers.find(({ key }) => key === 'date')?.value
  return {
    title: candidate(subject, 'mail-header', 0.92),
    byline: candidate(from?.name ? cleanNames([from.name], []) : null, 'mail-header', 0.75),
    outlet: null,
    publishedAt: candidate(date && edtfFromTimestamp(date, 'en'), 'mail-header', 0.9),
    url: null,
    declaredLanguage: candidate(headers.find(({ key }) => key === 'content-language')?.value, 'mail-header', 0.7),
  }
}

function attachmentsOf(attachments: readonly Attachment[]): { files: InnerFile[]; leftOut: string[] } {
  const files: InnerFile[] = []
  const leftOut: string[] = []
  for (const attachment of attachments) {
    const name = attachmentName(attachment, files.length + 1)
    if (isImportable(name)) files.push({ fileName: name, bytes: bytesOf(attachment) })
    else if (!attachment.related && !isOfTheMail(attachment)) leftOut.push(name)
  }
  return { files, leftOut }
}

/** Signatures and invitations are no articles and nobody misses them. */
function isOfTheMail({ mimeType, filename }: Attachment): boolean {
  return (
    /^(?:application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature)|text\/calendar|text\/vcard|text\/x-vcard)$/.test(
      mimeType,
    ) ||
    (filename === null && mimeType.startsWith('image/'))
  )
}

const extensionByType: { readonly [type: string]: string } = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/epub+zip': 'epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

function attachmentName({ filename, mimeType }: Attachment, number: number): string {
  const name = filename?.replace(/[\\/\0]/g, '_') || `attachment ${number}`
  const extension = Object.hasOwn(extensionByType, mimeType) ? extensionByType[mimeType] : undefined
  return extension && !isImportable(name) && (extensionOf(name) === '' || extension === 'eml')
    ? `${name}.${extension}`
    : name
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

import { ImportFailure } from './import-failure.ts'

export type ImportFormat =
  | 'html'
  | 'markdown'
  | 'text'
  | 'mhtml'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'eml'
  | 'mbox'
  | 'epub'
  | 'zip'
  | 'ris'
  | 'bibtex'
  | 'csl'

const formatByExtension: { readonly [extension: string]: ImportFormat } = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  eml: 'eml',
  mbox: 'mbox',
  epub: 'epub',
  zip: 'zip',
  ris: 'ris',
  bib: 'bibtex',
  bibtex: 'bibtex',
  json: 'csl',
}

/** The last extension of a file name in lower case without its dot, or an empty string. */
export function extensionOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '')
  return /[^.]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The file name without folders and without its last extension. */
export function stemOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '')
  const extension = extensionOf(name)
  return extension ? name.slice(0, -extension.length - 1) : name
}

/** The format that a name (already without .gz) promises; null without an extension. Throws `unsupported`. */
export function formatOfName(fileName: string): ImportFormat | null {
  const extension = extensionOf(fileName)
  if (!extension) return null
  const format = Object.hasOwn(formatByExtension, extension) ? formatByExtension[extension] : undefined
  if (!format) throw new ImportFailure('unsupported', { extension })
  return format
}

/** Whether a file of that name is of a kind that can be imported. */
export function isImportable(fileName: string): boolean {
  return Object.hasOwn(formatByExtension, extensionOf(fileName.replace(/\.gz$/i, '')))
}

/** Tells HTML from plain text by its opening, for files without an extension. */
export function sniffFormat(text: string): 'html' | 'text' {
  const opening = text.slice(0, 4096).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1)\b/i.test(
      opening,
    )
  )
    return 'html'
  return 'text'
}

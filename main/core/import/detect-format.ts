import { ImportFailure } from './import-failure.ts'

export type ImportFormat = 'html' | 'markdown' | 'text'

const formatByExtension: { readonly [extension: string]: ImportFormat } = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** The last extension of a file name in lower case without its dot, or an empty string. */
function extensionOf(fileName: string): string {
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
  const format = formatByExtension[extension]
  if (!format) throw new ImportFailure('unsupported', { extension })
  return format
}

/** Tells HTML from plain text by its opening, for files without an extension. */
export function sniffFormat(text: string): ImportFormat {
  const opening = text.slice(0, 4096).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1)\b/i.test(
      opening,
    )
  )
    return 'html'
  return 'text'
}

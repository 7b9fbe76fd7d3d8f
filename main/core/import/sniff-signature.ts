import type { ImportFormat } from './detect-format.ts'

/** What the first bytes of a file say it is, whatever its name: a kind that can be imported, or one that cannot. */
export type Signature = ImportFormat | 'zipFamily' | 'lockedOffice' | 'oldOffice' | null

/** Recognises PDF, RTF, zip, saved pages of Word and Chromium, and the container of old or locked Office documents. */
export function sniffSignature(bytes: Uint8Array): Signature {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zipFamily'
  if (/^[\s\0\ufeff]{0,16}\{\\rtf/.test(head)) return 'rtf'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return holds(bytes, utf16('EncryptedPackage')) ? 'lockedOffice' : 'oldOffice'
  if (/%PDF-\d/.test(head) && !/<(?:html|!doctype)/i.test(head)) return 'pdf'
  if (isMultipartPage(head)) return 'mhtml'
  return null
}

/** A web page saved with its parts opens as a mail does; a mail has other fields first. */
function isMultipartPage(head: string): boolean {
  if (/^Snapshot-Content-Location:/im.test(head) || /^From:\s*<?Saved by/im.test(head)) return true
  return (
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*multipart\/related/im.test(head) &&
    !/^(?:To|Received|Message-ID):/im.test(head)
  )
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

function holds(bytes: Uint8Array, wanted: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(wanted)
}

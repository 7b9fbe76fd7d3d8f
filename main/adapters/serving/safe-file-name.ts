import { extname } from 'node:path'

/** Bytes of UTF-8. File systems take 255; this leaves room for the suffix of a temporary file beside it. */
const limitBytes = 180

const windowsReserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i

/**
 * A file name that every system takes and that names no other place: separators, control characters and what
 * Windows forbids become `_`, and marks that turn the direction of text, which can disguise an ending, are left out.
 * Letters of all scripts and the joiners between them stay.
 */
export function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '_')
    .replace(/[\p{Bidi_Control}\ufeff\ufffd]/gu, '')
    .replace(/^\s+|[.\s]+$/gu, '')
  const stem = plain.split('.')[0]?.trimEnd() ?? ''
  return shortened(plain === '' ? 'file' : windowsReserved.test(stem) ? `_${plain}` : plain)
}

/** Cut between characters, keeping the ending, which says what the file is. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= limitBytes) return name
  const ending = Buffer.byteLength(extname(name)) <= 20 ? extname(name) : ''
  let left = limitBytes - Buffer.byteLength(ending)
  let stem = ''
  for (const character of name.slice(0, name.length - ending.length)) {
    left -= Buffer.byteLength(character)
    if (left < 0) break
    stem += character
  }
  return stem.replace(/[.\s]+$/u, '') + ending
}

import sniffHtmlEncoding from 'html-encoding-sniffer'
import { chardet } from 'jschardet'
import { ImportFailure } from './import-failure.ts'
import { looksBinary, looksGarbled } from './looks-binary.ts'

/**
 * Text of a file whose charset nobody states: byte order mark, then strict UTF-8, then the charset that HTML declares,
 * then a guess from the letters, then windows-1252. Strict UTF-8 goes before the declaration because saved pages often
 * keep the declaration of the charset they were saved from.
 */
export function decodeText(bytes: Uint8Array, content: 'markup' | 'text'): string {
  const marked = encodingOfMark(bytes) ?? unmarkedUtf16(bytes)
  if (!marked && looksBinary(bytes)) throw new ImportFailure('binary', { bytes: bytes.length })
  const text = marked ? decode(bytes, marked) : (decodeUtf8(bytes) ?? decodeLegacy(bytes, content))
  if (looksGarbled(text)) throw new ImportFailure('binary', { bytes: bytes.length })
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '')
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 of mostly Latin text or markup: NUL in nearly every second byte and hardly ever in the others. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.floor(Math.min(bytes.length, 4096) / 2)
  if (pairs < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < pairs * 2; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  if (odd > pairs * 0.4 && even === 0) return 'utf-16le'
  if (even > pairs * 0.4 && odd === 0) return 'utf-16be'
  return null
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return mostlyUtf8(bytes)
  }
}

/** UTF-8 with a few broken sequences, as cut or concatenated pages have: every 20th or fewer. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let sound = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) sound++
  }
  return sound >= broken * 20 ? text : null
}

function decodeLegacy(bytes: Uint8Array, content: 'markup' | 'text'): string {
  const none = 'x-none'
  const declared = content === 'markup' ? sniffHtmlEncoding(bytes, { defaultEncoding: none }) : none
  if (declared !== none && declared !== null) return decode(bytes, declared)
  return decode(bytes, guessEncoding(bytes, content))
}

function guessEncoding(bytes: Uint8Array, content: 'markup' | 'text'): string {
  const sample = content === 'markup' ? bytesWithoutTags(bytes) : bytes
  return chardet.detect(sample.subarray(0, 65_536)).encoding ?? 'windows-1252'
}

/** Tags hold ASCII names that would drown a few words of legacy text. `[^<>]` keeps the pattern linear. */
function bytesWithoutTags(bytes: Uint8Array): Uint8Array {
  const markup = Buffer.from(bytes.subarray(0, 1_000_000)).toString('latin1')
  return Uint8Array.from(Buffer.from(markup.replace(/<[^<>]*>/g, ' '), 'latin1'))
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../main/core/import/decode-text.ts'

const arabic = 'عاد وفدا الطرفين إلى قاعة الحوار يوم الأحد'

/** Bytes of Arabic or Latin text in windows-1256; made by turning its decoder round. */
function inWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f)
}

function inUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), order === 'le')
  return bytes
}

describe('charset', () => {
  it.each(['le', 'be'] as const)('UTF-16 %s is told by its byte order mark', (order) => {
    expect(decodeText(inUtf16(`\ufeff${arabic}`, order), 'text')).toBe(arabic)
  })

  it('UTF-16 without a mark is told by its zero bytes', () => {
    expect(decodeText(inUtf16('<p>The delegations returned.</p>', 'le'), 'markup')).toBe(
      '<p>The delegations returned.</p>',
    )
  })

  it('UTF-8 loses its byte order mark', () => {
    expect(decodeText(new TextEncoder().encode(`\ufeff${arabic}`), 'text')).toBe(arabic)
  })

  it('valid UTF-8 goes before what a page declares', () => {
    const page = `<meta charset="windows-1256"><p>${arabic}</p>`
    expect(decodeText(new TextEncoder().encode(page), 'markup')).toBe(page)
  })

  it('windows-1256 is taken from the declaration', () => {
    const page = `<meta charset="windows-1256"><p>${arabic}</p>`
    expect(decodeText(inWindows1256(page), 'markup')).toBe(page)
  })

  it.each([
    ['a text', arabic, 'text'],
    ['a page', `<html><body><p class="lead">${arabic}</p></body></html>`, 'markup'],
  ] as const)('windows-1256 is guessed from the letters of %s that declares nothing', (_, content, kind) => {
    expect(decodeText(inWindows1256(content), kind)).toBe(content)
  })

  it('one broken sequence does not make a UTF-8 text something else', () => {
    const bytes = new TextEncoder().encode(`${arabic} ${arabic}`)
    expect(decodeText(Uint8Array.of(...bytes, 0xd8), 'text')).toBe(`${arabic} ${arabic}\ufffd`)
  })

  it('line endings become LF', () => {
    expect(decodeText(new TextEncoder().encode('a\r\nb\rc'), 'text')).toBe('a\nb\nc')
  })
})

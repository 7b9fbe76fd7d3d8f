import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentDisposition } from '../../../main/adapters/serving/content-disposition.ts'
import { safeFileName } from '../../../main/adapters/serving/safe-file-name.ts'

test.each([
  ['گزارش میانجی‌گری.pdf', 'گزارش میانجی‌گری.pdf'],
  ['a/b\\c:d.txt', 'a_b_c_d.txt'],
  ['..', 'file'],
  ['', 'file'],
  [' . ', 'file'],
  ['a\0b\n.txt', 'a_b_.txt'],
  ['notes.', 'notes'],
  ['CON', '_CON'],
  ['nul.tar.gz', '_nul.tar.gz'],
  ['com1 .txt', '_com1 .txt'],
  ['console.txt', 'console.txt'],
  ['report\u202efdp.exe', 'reportfdp.exe'],
  ['\ud800x', 'x'],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('a long name is cut between characters and keeps its ending', () => {
  const safe = safeFileName(`${'گ'.repeat(200)}.pdf`)
  expect(safe).toBe(`${'گ'.repeat(88)}.pdf`)
})

test('no name is ever empty, too long, reserved or a path, and a safe name stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name)
      expect(safe).not.toMatch(/[/\\\0]|^\.{0,2}$|[. ]$|^(con|nul|aux|prn)(\.|$)/i)
      expect(Buffer.byteLength(safe)).toBeLessThan(200)
      expect(safeFileName(safe)).toBe(safe)
    }),
  )
})

test('a header with any name in it stays one header', () => {
  expect(contentDisposition('attachment', 'a"b%\\é.pdf')).toBe(
    `attachment; filename="a_b___.pdf"; filename*=UTF-8''a%22b%25%5C%C3%A9.pdf`,
  )
})

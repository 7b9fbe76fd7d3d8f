/** Encodings (WHATWG names) of the character sets that fonts of an RTF name. */
const encodingByCharset: { readonly [charset: number]: string } = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  179: 'windows-1256',
  180: 'windows-1256',
  181: 'windows-1255',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const encodingByCodepage: { readonly [codepage: number]: string } = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** The encoding of a font's bytes, or null where the charset says that of the whole document. */
export function encodingOfCharset(charset: number): string | null {
  return encodingByCharset[charset] ?? null
}

/** The encoding of a Windows code page; windows-1252 for one that is unknown. */
export function encodingOfCodepage(codepage: number): string {
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`
  return encodingByCodepage[codepage] ?? 'windows-1252'
}

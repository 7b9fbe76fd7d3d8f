/** A piece of RTF source. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'control'; word: string; value: number | null }
  /** One byte in a code page, by `\'hh` or as it stands. */
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string }

const controlPattern = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const hexPattern = /\\'([0-9a-fA-F]{2})/y
const textPattern = /[^\\{}\r\n\u0080-\u00ff]+/y

/** Cuts RTF, read as latin1 so that every unit is a byte, into its pieces. Bytes after `\bin` are left out. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const unit = source.charAt(at)
    if (unit === '{' || unit === '}') {
      at++
      yield { kind: unit === '{' ? 'open' : 'close' }
    } else if (unit === '\r' || unit === '\n') at++
    else if (unit === '\\') {
      const hex = matchAt(hexPattern, source, at)
      const control = hex ? null : matchAt(controlPattern, source, at)
      if (hex) yield { kind: 'byte', byte: Number.parseInt(hex[1] ?? '0', 16) }
      else if (control) {
        const value = control[2] === undefined ? null : Number(control[2])
        if (control[1] === 'bin') at += Math.max(0, value ?? 0)
        else yield { kind: 'control', word: control[1] ?? '', value }
      } else yield { kind: 'control', word: source.charAt(at + 1), value: null }
      at += hex?.[0].length ?? control?.[0].length ?? 2
    } else if (source.charCodeAt(at) > 0x7f) {
      yield { kind: 'byte', byte: source.charCodeAt(at) & 0xff }
      at++
    } else {
      const text = matchAt(textPattern, source, at)?.[0] ?? unit
      yield { kind: 'text', text }
      at += text.length
    }
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

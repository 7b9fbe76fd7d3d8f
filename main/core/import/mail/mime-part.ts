import { ImportFailure } from '../import-failure.ts'

/** One part of a MIME message that is not itself made of parts. */
export interface MimePart {
  headers: ReadonlyMap<string, string>
  /** Lower case, without parameters. */
  contentType: string
  /** The body, transfer encoding undone. */
  bytes: Uint8Array
}

/** Multiparts inside one another; saved pages and mails have one to three. */
const deepest = 16
const mostParts = 5_000

/** The parts of a MIME message in their order, and its own headers. `source` is latin1: every unit a byte. */
export function mimeParts(source: string): { headers: ReadonlyMap<string, string>; parts: MimePart[] } {
  const parts: MimePart[] = []
  const headers = collect(source, parts, 0)
  return { headers, parts }
}

function collect(source: string, parts: MimePart[], depth: number): ReadonlyMap<string, string> {
  const blank = /\r?\n\r?\n/.exec(source)
  const end = blank?.index ?? source.length
  const headers = readHeaders(source.slice(0, end))
  const body = blank ? source.slice(end + blank[0].length) : ''
  const stated = headers.get('content-type') ?? 'text/plain'
  const contentType = stated.split(';')[0]?.trim().toLowerCase() ?? ''
  const boundary = contentType.startsWith('multipart/') ? parameterOf(stated, 'boundary') : null
  if (boundary === null) {
    parts.push({ headers, contentType, bytes: undoEncoding(body, headers.get('content-transfer-encoding') ?? '') })
    if (parts.length > mostParts) throw new ImportFailure('tooComplex', { limitNodes: mostParts })
    return headers
  }
  if (depth >= deepest) throw new ImportFailure('tooComplex', { limitDepth: deepest })
  for (const inner of splitAt(body, boundary)) collect(inner, parts, depth + 1)
  return headers
}

function readHeaders(source: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of source.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
    if (name && value !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim())
  }
  return headers
}

/** A parameter of a header's value, without its quotes, or null. */
export function parameterOf(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value)
  return match?.[1] ?? match?.[2] ?? null
}

/** What stands between the lines of a boundary; the last one may be missing where a file was cut off. */
function splitAt(body: string, boundary: string): string[] {
  const line = `--${boundary}`
  const inner: string[] = []
  let from = -1
  for (let at = indexOfLine(body, line, 0); at >= 0; at = indexOfLine(body, line, at + line.length)) {
    if (from >= 0) inner.push(body.slice(from, at).replace(/\r?\n$/, ''))
    if (body.startsWith('--', at + line.length)) return inner
    const next = body.indexOf('\n', at)
    from = next < 0 ? body.length : next + 1
  }
  if (from >= 0) inner.push(body.slice(from))
  return inner
}

function indexOfLine(body: string, line: string, from: number): number {
  let at = body.indexOf(line, from)
  while (at > 0 && body[at - 1] !== '\n') at = body.indexOf(line, at + 1)
  return at
}

function undoEncoding(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
    default:
      return Buffer.from(body, 'latin1')
  }
}

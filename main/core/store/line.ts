import { crc32 } from 'node:zlib'
import { type Action, actionFault, actionVersion } from './action.ts'
import { upcast } from './upcast.ts'

// One line of a log: CRC-32 (8 hex digits) of the JSON's bytes, a space, the JSON, LF.

/** Why a line of a log cannot be used. */
export type LineFault =
  | { kind: 'checksum' }
  | { kind: 'content'; detail: string }
  /** Written by a later version of the format; kept, and left to a newer program. */
  | { kind: 'newer'; version: number }

const prefixBytes = 9

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}

/** The bytes of an action's line, LF included. */
export function encodeLine(action: Action): Uint8Array {
  const json = Buffer.from(JSON.stringify(action), 'utf8')
  return Buffer.concat([Buffer.from(`${checksumOf(json)} `, 'latin1'), json, Buffer.from('\n', 'latin1')])
}

/** The action in a line (given without its LF), or what is wrong with it. */
export function decodeLine(line: Uint8Array): { action: Action } | { fault: LineFault } {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength)
  const json = bytes.subarray(prefixBytes)
  if (bytes.length <= prefixBytes || bytes.toString('latin1', 0, prefixBytes) !== `${checksumOf(json)} `)
    return { fault: { kind: 'checksum' } }
  let value: unknown
  try {
    value = JSON.parse(json.toString('utf8'))
  } catch {
    return { fault: { kind: 'content', detail: 'not JSON' } }
  }
  const fault = actionFault(value)
  if (fault) return { fault: { kind: 'content', detail: fault } }
  const action = value as Action // actionFault has looked at every part
  if (action.v > actionVersion) return { fault: { kind: 'newer', version: action.v } }
  return { action: action.v === actionVersion ? action : upcast(action) }
}

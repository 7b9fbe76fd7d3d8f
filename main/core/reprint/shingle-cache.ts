import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { FileSystem } from '../ports/file-system.ts'
import { makeFolder, writeAll } from '../store/durable-write.ts'
import { hasCode } from '../store/system-error.ts'
import type { AgencyCue } from './agency-cues.ts'
import type { ShingledText } from './shingle-text.ts'

// What has been found out about texts once, in a file of the app's own data: it is only ever added to, and may be thrown
// away at any time. A record is its checksum and lengths, the hash of the body, the cues as JSON, and the runs of words.

/** What is remembered of a body: its runs of words, and the agencies that its text names. */
export interface KnownText extends ShingledText {
  cues: AgencyCue[]
}

const fileName = 'reprints-3.bin'
const headBytes = 4 * 4
const hashBytes = 32
const cuesSchema = z.array(z.object({ agency: z.string(), where: z.enum(['outlet', 'byline', 'dateline', 'credit']) }))

/** Everything that is remembered, by the hash of the body. Where it is damaged it is thrown away: what would be added behind the damage could never be read. */
export async function readKnownTexts(files: FileSystem, dataPath: string): Promise<Map<string, KnownText>> {
  const path = join(dataPath, fileName)
  let bytes: Uint8Array
  try {
    bytes = await files.readFile(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EIO')) return new Map()
    throw error
  }
  const known = decoded(bytes)
  if (known) return known
  await files.rm(path, { recursive: true, force: true }).catch(() => undefined)
  return new Map()
}

/** The records in the file, null where one is damaged or incomplete. */
function decoded(bytes: Uint8Array): Map<string, KnownText> | null {
  const known = new Map<string, KnownText>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    if (at + headBytes + hashBytes > bytes.length) return null
    const [checksum, narrated, quoted, cueBytes] = [0, 4, 8, 12].map((offset) => view.getUint32(at + offset, true))
    if (checksum === undefined || narrated === undefined || quoted === undefined || cueBytes === undefined) return null
    const end = at + headBytes + hashBytes + cueBytes + 4 * (narrated + quoted)
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end)) !== checksum) return null
    const hash = Buffer.from(bytes.subarray(at + headBytes, at + headBytes + hashBytes)).toString('hex')
    const runsAt = at + headBytes + hashBytes + cueBytes
    const cues = cuesSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes.subarray(runsAt - cueBytes, runsAt))))
    if (cues.success)
      known.set(hash, {
        narration: numbersAt(bytes, runsAt, narrated),
        quoted: numbersAt(bytes, runsAt + 4 * narrated, quoted),
        cues: cues.data,
      })
    at = end
  }
  return known
}

/**
 * A copy: the place in the file need not be one where a machine reads numbers from. Not by `slice`, which gives of a
 * Buffer a view of the whole file. Little-endian, as all that run this are.
 */
const numbersAt = (bytes: Uint8Array, at: number, count: number): Uint32Array =>
  new Uint32Array(new Uint8Array(bytes.subarray(at, at + 4 * count)).buffer)

function encoded(hash: string, { narration, quoted, cues }: KnownText): Uint8Array {
  const cueBytes = Buffer.from(JSON.stringify(cues), 'utf8')
  const head = Buffer.alloc(headBytes)
  head.writeUInt32LE(narration.length, 4)
  head.writeUInt32LE(quoted.length, 8)
  head.writeUInt32LE(cueBytes.length, 12)
  const runs = [narration, quoted].map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength))
  const record = Buffer.concat([head, Buffer.from(hash, 'hex'), cueBytes, ...runs])
  record.writeUInt32LE(crc32(record.subarray(4)), 0)
  return record
}

/** Adds to what is remembered. Where that cannot be written, it will be found out again: nothing is lost but time. */
export async function rememberTexts(
  files: FileSystem,
  dataPath: string,
  texts: ReadonlyMap<string, KnownText>,
): Promise<void> {
  try {
    await makeFolder(files, dataPath)
    const file = await files.open(join(dataPath, fileName), 'a')
    try {
      await writeAll(file, Buffer.concat([...texts].map(([hash, text]) => encoded(hash, text))), null)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Json } from '../../../shared/model/json.ts'
import { actionVersion } from './action.ts'
import type { LogProgress } from './log-progress.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { Stamp } from './stamp.ts'
import { collectionOf, type Head, type State, type StoredRecord } from './state.ts'

// A snapshot of the fold is lines like those of a log: CRC-32, a space, JSON, LF. Each checksum goes on from the one
// of the line before, so that no line can be missing or in another's place. The first line says what the snapshot is
// of; the others have a collection's name and some of its records each, in their order.

/** To be raised whenever the fold makes another state of the same logs, or the lines below change. */
export const snapshotVersion = 1

/** Records are put into one line until it is so long: a line apiece took a little more time to read. */
const lineLength = 128_000

const headerSchema = z.object({
  format: z.literal('mediation-notebook-fold'),
  version: z.literal(snapshotVersion),
  actionVersion: z.literal(actionVersion),
  /** The project's folder: what is known of one folder says nothing of a copy. */
  path: z.string(),
  projectId: z.string(),
  /** What of the logs is in it: by writer and segment, how many bytes, lines, and the CRC-32 of those bytes. */
  logs: z.array(
    z.object({
      writerId: z.string(),
      segments: z.array(
        z.object({ segment: z.number(), completeBytes: z.number(), lines: z.number(), checksum: z.number() }),
      ),
    }),
  ),
  lastStamps: z.array(z.tuple([z.string(), z.string()])),
  awaited: z.array(z.string()),
  /** Names of the collections and how many records each has. */
  collections: z.array(z.tuple([z.string(), z.number()])),
})
/** What a snapshot is of. */
export type SnapshotHeader = z.infer<typeof headerSchema>

type Row = [id: string, stamp: Stamp, values: Record<string, Json>, more?: More]
interface More {
  stamps?: [string, Stamp][]
  otherHeads?: [string, Head[]][]
  deletions?: [Stamp, Stamp[]][]
}

const linePrefixBytes = 9

function prefixOf(checksum: number): string {
  return `${checksum.toString(16).padStart(8, '0')} `
}

/** The lines of a snapshot of a state that is the fold of these logs as far as they were read. */
export function* encodeSnapshot(
  { path, projectId }: { path: string; projectId: string },
  { state, progress }: { state: State; progress: LogProgress },
): Iterable<Uint8Array> {
  let checksum = 0
  const lineOf = (json: string): Uint8Array => {
    const bytes = Buffer.from(json)
    checksum = crc32(bytes, checksum)
    return Buffer.concat([Buffer.from(prefixOf(checksum)), bytes, Buffer.from('\n')])
  }
  const header: SnapshotHeader = {
    format: 'mediation-notebook-fold',
    version: snapshotVersion,
    actionVersion,
    path,
    projectId,
    logs: [...progress].map(([writerId, segments]) => ({
      writerId,
      segments: [...segments].map(([segment, { completeBytes, lines, checksum }]) => {
        return { segment, completeBytes, lines, checksum }
      }),
    })),
    lastStamps: [...state.lastStamps],
    awaited: [...state.awaited],
    collections: [...state.collections].map(([name, records]) => [name, records.size]),
  }
  yield lineOf(JSON.stringify(header))
  for (const name of state.collections.keys())
    for (const rows of inLines(collectionOf(state, name))) yield lineOf(`[${JSON.stringify(name)},[${rows.join()}]]`)
}

function* inLines(records: ReadonlyMap<string, StoredRecord>): Iterable<string[]> {
  let rows: string[] = []
  let length = 0
  for (const [id, record] of records) {
    const row = JSON.stringify(rowOf(id, record))
    rows.push(row)
    length += row.length
    if (length < lineLength) continue
    yield rows
    rows = []
    length = 0
  }
  if (rows.length > 0) yield rows
}

function rowOf(id: string, { stamp, values, stamps, otherHeads, deletions }: StoredRecord): Row {
  if (!stamps && !otherHeads && !deletions) return [id, stamp, values]
  const more: More = {
    ...(stamps ? { stamps: [...stamps] } : {}),
    ...(otherHeads ? { otherHeads: [...otherHeads] } : {}),
    ...(deletions ? { deletions: [...deletions].map(([deleting, known]) => [deleting, [...known]]) } : {}),
  }
  return [id, stamp, values, more]
}

/** Reads the lines of a snapshot one after another. Throws where one is not what was written. */
export class SnapshotDecoder {
  #checksum = 0
  #lastStamp: Stamp = ''

  /** What the first line says. */
  header(line: Uint8Array): SnapshotHeader {
    return headerSchema.parse(this.#json(line))
  }

  /** Puts the records of a further line into their collection. */
  records(line: Uint8Array, collections: State['collections'], texts: SharedTexts): void {
    const [name, rows] = this.#json(line) as [string, Row[]] // as encodeSnapshot wrote it: the checksum is right
    const records = collections.get(name) ?? new Map<string, StoredRecord>()
    collections.set(name, records)
    for (const [id, stamp, values, more] of rows) {
      texts.share(values)
      if (stamp !== this.#lastStamp) this.#lastStamp = stamp
      records.set(id, {
        values,
        stamp: this.#lastStamp, // what one action made has one stamp in memory
        stamps: more?.stamps ? new Map(more.stamps) : null,
        otherHeads: more?.otherHeads ? new Map(more.otherHeads) : null,
        deletions: more?.deletions ? new Map(more.deletions.map(([at, known]) => [at, new Set(known)])) : null,
      })
    }
  }

  #json(line: Uint8Array): unknown {
    const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength)
    const json = bytes.subarray(linePrefixBytes)
    this.#checksum = crc32(json, this.#checksum)
    if (bytes.toString('latin1', 0, linePrefixBytes) !== prefixOf(this.#checksum)) throw new Error('damaged snapshot')
    return JSON.parse(json.toString('utf8'))
  }
}

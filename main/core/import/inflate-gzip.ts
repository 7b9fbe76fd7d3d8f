import { gunzipSync } from 'node:zlib'
import { ImportFailure } from './import-failure.ts'

/** True where the bytes open with the gzip signature. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The content of a .gz file, stopped at `limitBytes`. Throws `tooLarge` or `damaged`. */
export function inflateGzip(bytes: Uint8Array, limitBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limitBytes })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new ImportFailure('tooLarge', { limitBytes })
    throw new ImportFailure('damaged', { format: 'gzip' })
  }
}

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/failures.ts'
import { type Block, blockTypes, directions } from '../../../shared/model/block.ts'
import type { FileSystem } from '../ports/file-system.ts'
import { parseOrNull } from './parse-or-null.ts'
import { bodyPath } from './project-folder.ts'
import { hasCode, readFailure } from './system-error.ts'

const blockSchema = z.object({
  id: z.string().regex(/^b[1-9][0-9]{0,6}$/),
  type: z.enum(blockTypes),
  text: z.string(),
  level: z.number().int().positive().optional(),
  language: z.string().optional(),
  direction: z.enum(directions).optional(),
  page: z.number().int().positive().optional(),
})
const bodySchema = z.array(blockSchema)

/** The bytes of a body: canonical JSON of its blocks alone, so that the same text has the same hash on every machine. */
export function encodeBody(blocks: readonly Block[]): Uint8Array {
  const canonical = blocks.map(({ id, type, text, level, language, direction, page }) => ({
    id,
    type,
    text,
    level,
    language,
    direction,
    page,
  }))
  return Buffer.from(JSON.stringify(canonical), 'utf8')
}

/** The blocks of the body with that hash. Throws Failure `bodyMissing` or `bodyDamaged`. */
export async function readBody(files: FileSystem, folder: string, bodyHash: string): Promise<Block[]> {
  const path = join(folder, bodyPath(bodyHash))
  let bytes: Uint8Array
  try {
    bytes = await files.readFile(path)
  } catch (error) {
    throw hasCode(error, 'ENOENT') ? new Failure('bodyMissing', { path }) : readFailure(error, path)
  }
  if (createHash('sha256').update(bytes).digest('hex') !== bodyHash) throw new Failure('bodyDamaged', { path })
  const parsed = bodySchema.safeParse(parseOrNull(new TextDecoder().decode(bytes)))
  if (!parsed.success) throw new Failure('bodyDamaged', { path })
  return parsed.data as Block[] // optional fields are absent, not undefined: the text came from JSON
}

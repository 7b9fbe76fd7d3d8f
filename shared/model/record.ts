import type { z } from 'zod'
import type { Collection, Id } from './ids.ts'
import type { Fields } from './json.ts'

/**
 * One kind of record: its collection, the version of its fields, and the validator that also supplies defaults.
 * A field that is absent or no longer valid falls back to its default; where a field without which the record means
 * nothing is missing, the record cannot be read.
 */
export interface RecordType<C extends Collection, Shape> {
  collection: C
  version: number
  fields: z.ZodType<Shape>
}

/** A record as the rest of the program sees it. */
export type RecordOf<C extends Collection, Shape> = Shape & { id: Id<C> }

/** Names a kind of record. */
export function defineRecord<C extends Collection, Shape>(
  collection: C,
  version: number,
  fields: z.ZodType<Shape>,
): RecordType<C, Shape> {
  return { collection, version, fields }
}

/** The typed record, or null where a field that it cannot do without is missing or wrong. */
export function readRecord<C extends Collection, Shape>(
  type: RecordType<C, Shape>,
  id: string,
  fields: Fields,
): RecordOf<C, Shape> | null {
  const parsed = type.fields.safeParse(fields)
  return parsed.success ? { ...parsed.data, id: id as Id<C> } : null // the log has checked the id's form
}

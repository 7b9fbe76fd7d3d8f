import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type FailureCode, failureSchemas } from '../failures.ts'

type ErrorMap = { [C in FailureCode]: { data: (typeof failureSchemas)[C] } }
const errors = Object.fromEntries(
  Object.entries(failureSchemas).map(([code, data]) => [code, { data }]),
) as unknown as ErrorMap // one entry a code, by construction

/** What every call begins from: it can fail in each of the expected ways. */
export const base = oc.errors(errors)

/** Names an open project in all calls about it; given by `project.create` and `project.open`. */
export const project = z.string()
export const ofProject = z.object({ project })
export const coderName = z.string().trim().min(1).nullable().default(null)
export const overwrite = z.boolean().default(false)

/** Names one window or browser tab; it makes the name itself and keeps it over a reload. */
export const tab = z.string().min(1).max(100)

/** Ids of records that one action is about. */
export const ids = z.array(z.string()).min(1).max(100_000)

/** The answer of a call that has nothing to tell but that it is done. */
export const done = z.object({})
/** The answer of a call that can be taken back by itself: the stamp of its action, for `history.undo`; null where nothing was there to do. */
export const undoable = z.object({ action: z.string().nullable() })
/** The answer of a call that made a record. */
export const made = z.object({ id: z.string() })

/** A file to import: on this machine by its path, or its bytes from wherever the person is. */
export const fileSource = z.union([z.object({ path: z.string() }), z.object({ file: z.instanceof(File) })])

import { z } from 'zod'

// Validators for fields of records. Each gives a value whatever the log holds: what is absent or damaged becomes the default.

/** Text, empty where unknown to be written by a person (notes, descriptions). */
export const textField = z.string().catch('')

/** Text or null where the source does not say. */
export const textOrNull = z.string().nullable().catch(null)

/** One of a fixed list of ids, or null where nobody has said. */
export function choiceOrNull<const Choices extends readonly string[]>(choices: Choices) {
  return z.enum(choices).nullable().catch(null)
}

import { z } from 'zod'

// Validators for fields of records. Each gives a value whatever the log holds: what is absent or damaged becomes the default.
// The default is named twice: for a field that is absent, which most are, `catch` alone would first make an error of it,
// and that took two thirds of the time of reading 10,000 articles.

/** Text, empty where unknown to be written by a person (notes, descriptions). */
export const textField = z.string().default('').catch('')

/** Text or null where the source does not say. */
export const textOrNull = z.string().nullable().default(null).catch(null)

/** One of a fixed list of ids, or null where nobody has said. */
export function choiceOrNull<const Choices extends readonly string[]>(choices: Choices) {
  return z.enum(choices).nullable().default(null).catch(null)
}

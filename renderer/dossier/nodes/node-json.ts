/** A word out of serialised state, the empty one where there is none. */
export const wordIn = (value: unknown): string => (typeof value === 'string' ? value : '')
/** A word out of serialised state, or null. */
export const wordOrNullIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
/** The words of a list out of serialised state. */
export const wordsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : []

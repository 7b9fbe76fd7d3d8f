/** The JSON value in a text, or null where it is not JSON: for texts from outside, whose shape is checked next. */
export function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

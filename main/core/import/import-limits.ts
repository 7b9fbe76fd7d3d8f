/**
 * Limits that keep a hostile file from holding a worker for more than a few seconds. Labelled news pages stay below
 * 3 MB, 8,000 elements and a depth of 60; a book of 500,000 words is 3 million characters.
 */
export const importLimits = {
  /** A file as it lies on disk, and a .gz once inflated: embedded pictures may take most of it. */
  fileBytes: 120_000_000,
  /** HTML after `data:` URIs are cut, in UTF-16 units. */
  markupUtf16: 15_000_000,
  /** Text of a page without its tags, plain text, in UTF-16 units. */
  textUtf16: 5_000_000,
  /** Markdown, in UTF-16 units: its parser takes some seconds for a megabyte. */
  markdownUtf16: 1_000_000,
  /** Elements of a page, paragraphs of a text. */
  nodes: 60_000,
  /** Elements inside one another. */
  depth: 250,
} as const

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
  /** Elements and depth of the XML of one office document: a report of 100,000 words has some 100,000. */
  officeNodes: 500_000,
  officeDepth: 250,
  /** What a zip holds, unpacked; counted while it is unpacked, since what it declares may be a lie. */
  archiveBytes: 200_000_000,
  /** How many times its packed size an entry of a zip may have, once it is larger than `archiveFreeBytes`. */
  archiveRatio: 200,
  archiveFreeBytes: 2_000_000,
  /** Files in a zip. */
  archiveEntries: 5_000,
  /** Archives and mails inside one another. */
  archiveDepth: 3,
  /** Groups of an RTF inside one another. */
  rtfDepth: 500,
  /** Pages of a PDF. */
  pdfPages: 2_000,
  /** Articles that one export or mailbox is split into. */
  articles: 2_000,
  /** Entries of a reference list. */
  references: 10_000,
} as const

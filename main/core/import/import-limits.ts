/**
 * Limits that keep a hostile file from holding a worker for more than a few seconds.
 * Labelled news pages stay below 3 MB, 15,000 nodes and a depth of 60, so honest files have room.
 */
export const importLimits = {
  /** HTML after `data:` URIs are cut, plain text and Markdown. */
  textBytes: 15_000_000,
  /** A file as it lies on disk, and a .gz once inflated: embedded images may take most of it. */
  fileBytes: 120_000_000,
  /** Elements. Text between two tags adds at most as many nodes again. */
  nodes: 60_000,
  /** Elements inside one another. */
  depth: 250,
} as const

/** What is wrong with a zip file, said by us in words for whoever opens it. */
export class ZipRefused extends Error {}

/** What the zip library and zlib say, by a part of it, and what it means for whoever opens the file. */
const words: readonly (readonly [RegExp, string])[] = [
  [/end of central directory record signature not found/i, 'it is no project file, or its end is missing'],
  [/encrypt/i, 'it is encrypted in a way that this app cannot read'],
  [/unsupported compression method/i, 'it is packed in a way that this app cannot read'],
  [/multi-disk/i, 'it is only one part of several'],
  [
    /absolute path|invalid relative path|invalid characters in filename/i,
    'a file in it would be put outside the project',
  ],
]

/** Why a zip file cannot be read, in words that go on a sentence. */
export function zipFaultWords(error: unknown): string {
  if (error instanceof ZipRefused) return error.message
  const message = error instanceof Error ? error.message : ''
  return words.find(([pattern]) => pattern.test(message))?.[1] ?? 'it is damaged'
}

import { Failure } from '../../../shared/failures.ts'
import type { Extraction } from '../../../shared/model/extraction.ts'
import type { FileContent, InnerFile } from './file-content.ts'
import { ImportFailure } from './import-failure.ts'
import { importLimits } from './import-limits.ts'
import type { Reference } from './references/reference.ts'
import { failureOfRefusal } from './refusal-failure.ts'

/** One thing that a file gave: an article, an entry of a reference list, or the failure to read that part of it. */
export interface FilePart {
  /** What the part is called inside the file, for people. Null where the file is one article and nothing else. */
  name: string | null
  /** Which of several articles of its original it is; null where its original holds no other. */
  part: string | null
  /** The file that the part was read from, byte for byte: the file itself, or one inside of it. */
  original: InnerFile
  outcome: { extraction: Extraction } | { reference: Reference } | { failure: Failure }
}

/** Reads the content of one file, without looking into the files inside it. Throws a Failure that names the file. */
export type ReadContent = (file: InnerFile) => Promise<FileContent>

/** Everything that a file holds, files inside files included. Throws a Failure where the file as a whole gives nothing. */
export async function readFileParts(file: InnerFile, readContent: ReadContent): Promise<FilePart[]> {
  const parts = await partsOf(file, null, 0, readContent)
  if (parts.length === 0) throw failureOfRefusal(file.fileName, { code: 'holdsNothing', data: {} })
  return parts
}

async function partsOf(
  original: InnerFile,
  path: string | null,
  depth: number,
  readContent: ReadContent,
): Promise<FilePart[]> {
  const { articles, references, files } = await readContent(original)
  const articleParts = articles.map(({ name, result }): FilePart => {
    const outcome = 'refusal' in result ? { failure: failureOfRefusal(original.fileName, result.refusal) } : result
    return { name: joined(path, name), part: name, original, outcome }
  })
  const referenceParts = references.map((reference): FilePart => {
    return { name: joined(path, reference.name), part: reference.name, original, outcome: { reference } }
  })
  const inner = await Promise.all(files.map((file) => innerParts(file, path, depth + 1, readContent)))
  return [...articleParts, ...referenceParts, ...inner.flat()]
}

/** The parts of a file inside another; its failure is a part, so that the others stay. */
async function innerParts(
  file: InnerFile,
  path: string | null,
  depth: number,
  readContent: ReadContent,
): Promise<FilePart[]> {
  const name = joined(path, file.fileName)
  try {
    const limitDepth = importLimits.archiveDepth
    if (depth > limitDepth)
      throw failureOfRefusal(file.fileName, new ImportFailure('unsafeArchive', { reason: 'depth', limitDepth }))
    const parts = await partsOf(file, name, depth, readContent)
    return parts.map((part) => ({ ...part, name: part.name ?? name }))
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'cancelled') throw error
    return [{ name, part: null, original: file, outcome: { failure: error } }]
  }
}

function joined(path: string | null, name: string | null): string | null {
  return path !== null && name !== null ? `${path} › ${name}` : (name ?? path)
}

import { Failure } from '../../../shared/failures.ts'
import type { Extraction } from '../../../shared/model/extraction.ts'
import { readInThisThread } from '../../support/read-in-this-thread.ts'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** The one article of a file of that name and content. */
export async function readOne(fileName: string, content: string | Uint8Array): Promise<Extraction> {
  const [part, ...others] = await readInThisThread({ fileName, bytes: bytesOf(content) })
  if (!part || others.length > 0 || !('extraction' in part.outcome)) throw new Error(`${fileName} is not one article`)
  return part.outcome.extraction
}

/** The parts of a file: their names, and their titles, or the code of the failure. */
export async function readParts(
  fileName: string,
  content: string | Uint8Array,
): Promise<[string | null, string | null][]> {
  const parts = await readInThisThread({ fileName, bytes: bytesOf(content) })
  return parts.map(({ name, outcome }) => {
    if ('failure' in outcome) return [name, outcome.failure.code]
    const { title } = 'reference' in outcome ? outcome.reference.extraction : outcome.extraction
    return [name, title?.value ?? null]
  })
}

/** The failure that reading a file ends in, as code and detail; null where it is read. A bug is thrown on. */
export async function refusalOf(fileName: string, content: string | Uint8Array): Promise<[string, string?] | null> {
  try {
    await readInThisThread({ fileName, bytes: bytesOf(content) })
    return null
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return 'detail' in error.data ? [error.code, String(error.data.detail)] : [error.code]
  }
}

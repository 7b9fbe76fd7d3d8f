import { readPdf } from '../../main/adapters/pdf/read-pdf.ts'
import { readFileParts } from '../../main/core/import/file-part.ts'
import { ImportFailure } from '../../main/core/import/import-failure.ts'
import { readFileContent } from '../../main/core/import/read-file-content.ts'
import { failureOfRefusal } from '../../main/core/import/refusal-failure.ts'

/** Reads a file as the import workers do, without a worker and its limits. */
export function readInThisThread(file: { fileName: string; bytes: Uint8Array }) {
  return readFileParts(file, async (inner) => {
    try {
      return await readFileContent(inner, { readPdf })
    } catch (error) {
      throw error instanceof ImportFailure ? failureOfRefusal(inner.fileName, error) : error
    }
  })
}

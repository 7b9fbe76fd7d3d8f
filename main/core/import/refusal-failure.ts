import { assertNever } from '../../../shared/assert-never.ts'
import { Failure } from '../../../shared/failures.ts'
import type { Refusal } from './file-content.ts'
import type { ImportFailureData } from './import-failure.ts'

/** The failure that a person is told when a file was refused. `file` is how they know it. */
export function failureOfRefusal(file: string, { code, data }: Refusal): Failure {
  switch (code) {
    case 'empty':
      return new Failure('fileEmpty', { file })
    case 'binary':
      return new Failure('fileBinary', { file })
    case 'tooLarge': {
      const limitBytes = Number(data.limitBytes ?? data.limitCharacters)
      return new Failure('fileTooLarge', {
        file,
        bytes: Number(data.bytes ?? data.characters ?? limitBytes),
        limitBytes,
      })
    }
    case 'tooComplex':
      return new Failure('fileTooComplex', { file, detail: complexityWords(data) })
    case 'unsupported':
      return new Failure('formatUnsupported', { file, extension: String(data.extension ?? '') })
    case 'damaged':
      return new Failure('fileDamaged', { file, detail: damageWords(data) })
    case 'noText':
      return new Failure('noTextFound', { file })
    case 'password':
      return new Failure('fileLocked', { file })
    case 'scanned':
      return new Failure('pagesAreScans', { file, pages: Number(data.pages ?? 0) })
    case 'unsafeArchive':
      return new Failure('archiveRefused', { file, detail: archiveWords(data) })
    case 'holdsNothing':
      return new Failure('archiveHoldsNothing', { file })
    default:
      return assertNever(code)
  }
}

function complexityWords(data: ImportFailureData): string {
  if ('limitDepth' in data) return `more than ${data.limitDepth} elements inside one another`
  if ('limitNodes' in data) return `more than ${data.limitNodes} elements or paragraphs`
  if ('limitPages' in data) return `more than ${data.limitPages} pages`
  return `more than ${data.limitMarks ?? data.limitBrackets} marks of emphasis or brackets`
}

function damageWords(data: ImportFailureData): string {
  if (data.detail !== undefined) return String(data.detail)
  return data.format === 'gzip' ? 'its gzip part cannot be unpacked' : `it is no complete ${data.format}`
}

function archiveWords(data: ImportFailureData): string {
  switch (data.reason) {
    case 'size':
      return `it unpacks to more than ${Math.round(Number(data.limitBytes) / 1_000_000)} MB`
    case 'ratio':
      return `‘${data.entry}’ in it unpacks to more than ${data.limitRatio} times its size`
    case 'entries':
      return `it holds more than ${data.limitEntries} files`
    case 'sizeLie':
      return `‘${data.entry}’ in it is larger than it says`
    case 'path':
      return 'the name of a file in it leads out of the archive'
    case 'entities':
      return `‘${data.entry}’ in it declares entities of its own`
    default:
      return `it lies more than ${data.limitDepth} archives deep`
  }
}

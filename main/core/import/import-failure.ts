/** Why a file could not become an article. `data` of the failure carries the figures that belong to the reason. */
export type ImportFailureCode =
  | 'empty'
  | 'binary'
  | 'tooLarge'
  | 'tooComplex'
  | 'unsupported'
  | 'damaged'
  | 'noText'
  | 'password'
  | 'scanned'
  | 'unsafeArchive'
  | 'holdsNothing'

/** Figures that explain a failure, such as `{ limitBytes, bytes }` or `{ extension }`. Never a sentence. */
export type ImportFailureData = { [key: string]: string | number }

/** An expected refusal of one file. Anything else thrown by the importer is a bug. */
export class ImportFailure extends Error {
  readonly code: ImportFailureCode
  readonly data: ImportFailureData

  constructor(code: ImportFailureCode, data: ImportFailureData = {}) {
    super(`Import refused: ${code}`)
    this.name = 'ImportFailure'
    this.code = code
    this.data = data
  }
}

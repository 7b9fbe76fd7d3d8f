import { Failure } from '../../../shared/failures.ts'

/** Whether an error of the file system has one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Whether an error came from the system (ENOENT, ENOSPC, …), and not from a mistake in the program. */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && /^(E[A-Z0-9]+|UNKNOWN|ERR_FS_\w+)$/.test(String(error.code))
}

/** What the system says, short enough for a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*)?$/, '')
}

/** The failure that an error of the file system means for whoever wanted to write at `path`; anything else is thrown on. */
export function writeFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error
  if (!isSystemError(error)) throw error
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return new Failure('diskFull', { path })
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return new Failure('permissionDenied', { path })
  return new Failure('outputUnwritable', { path, reason: reasonOf(error) })
}

/** The failure that an error of the file system means for whoever wanted to read the file at `path`; anything else is thrown on. */
export function readFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error
  if (!isSystemError(error)) throw error
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return new Failure('fileMissing', { path })
  if (hasCode(error, 'EISDIR')) return new Failure('fileIsFolder', { path })
  if (hasCode(error, 'EACCES', 'EPERM')) return new Failure('permissionDenied', { path })
  return new Failure('fileUnreadable', { path, reason: reasonOf(error) })
}

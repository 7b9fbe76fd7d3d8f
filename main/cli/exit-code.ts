import type { FailureCode } from '../../shared/failures.ts'

/** 0 done · 1 some items failed or faults found · 2 wrong usage, or the output exists · 3 project or shared file cannot be opened, or is held · 4 the machine lacks something. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

const codes: Partial<Record<FailureCode, ExitCode>> = {
  usage: 2,
  querySyntax: 2,
  outputExists: 2,
  outputUnwritable: 2,
  folderNotEmpty: 2,
  folderMissing: 3,
  notAProject: 3,
  projectNewer: 3,
  projectLocked: 3,
  projectReadOnly: 3,
  fileMissing: 3,
  fileIsFolder: 3,
  fileUnreadable: 3,
  sharedFileDamaged: 3,
  sharedFileNewer: 3,
  mergeOtherProject: 3,
  mergeRefused: 3,
  backupMissing: 3,
  backupDamaged: 3,
  bodyMissing: 3,
  bodyDamaged: 3,
  diskFull: 4,
  permissionDenied: 4,
  noChromium: 4,
}

/** Keeps the gravest of what the items of a batch ended with. */
export function worsen(call: { exitCode: ExitCode }, exitCode: ExitCode): void {
  if (exitCode > call.exitCode) call.exitCode = exitCode
}

/** The exit code of a call that ended with this failure. */
export function exitCodeOf(code: FailureCode): ExitCode {
  return codes[code] ?? 1
}

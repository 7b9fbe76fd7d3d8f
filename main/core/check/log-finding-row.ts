import { assertNever } from '../../../shared/assert-never.ts'
import type { CheckRow } from '../../../shared/rows.ts'
import type { LogFinding } from '../store/log-progress.ts'

/** A place in a log that could not be used, in words. */
export function logFindingRow({ path, line, fault }: LogFinding): CheckRow {
  const at = { path, line }
  switch (fault.kind) {
    case 'checksum':
      return {
        severity: 'fault',
        code: 'lineDamaged',
        ...at,
        message: `A change is missing: line ${line} of ‘${path}’ is damaged. All other changes are there. Take this file from a colleague's copy or a backup.`,
      }
    case 'content':
      return {
        severity: 'fault',
        code: 'lineUnreadable',
        ...at,
        message: `Line ${line} of ‘${path}’ is not a change that this app can read (${fault.detail}). It is left as it is and not used.`,
      }
    case 'newer':
      return {
        severity: 'note',
        code: 'lineNewer',
        ...at,
        message: `Line ${line} of ‘${path}’ was written by a newer version of the app (format ${fault.version}). It is kept and not used. Update the app to see it.`,
      }
    case 'incomplete':
      return {
        severity: 'note',
        code: 'lineIncomplete',
        ...at,
        message: `The last line of ‘${path}’ is not complete (${fault.bytes} bytes): it is still being written or still on its way, or its writer was interrupted before it was acknowledged. It is not used.`,
      }
    case 'cut':
      return {
        severity: 'note',
        code: 'lineCut',
        ...at,
        message: `The last line of ‘${path}’ had not been finished when this app was interrupted (${fault.bytes} bytes). It was never acknowledged and was taken off; its bytes are kept in ‘${fault.keptIn}’.`,
      }
    case 'ahead':
      return {
        severity: 'note',
        code: 'clockAhead',
        path,
        line: null,
        message: `Changes in ‘${path}’ bear a time that has not come yet (${new Date(fault.timeMs).toISOString()}): the clock of the computer they were made on was wrong. They are all there. Have that computer’s clock put right.`,
      }
    case 'missingSegment':
      return {
        severity: 'fault',
        code: 'segmentMissing',
        path,
        line: null,
        message: `‘${path}’ is missing although later parts of the same log are here. Wait for the folder to be in step, or take it from a copy or a backup.`,
      }
    default:
      return assertNever(fault)
  }
}

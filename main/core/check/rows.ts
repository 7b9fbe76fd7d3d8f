import type { CheckRow } from '../../../shared/rows.ts'

/** Something that is wrong. `path` is relative to the project's folder. */
export function faultRow(code: string, path: string | null, message: string): CheckRow {
  return { severity: 'fault', code, path, line: null, message }
}

/** Something worth knowing that is not wrong. */
export function noteRow(code: string, path: string | null, message: string): CheckRow {
  return { severity: 'note', code, path, line: null, message }
}

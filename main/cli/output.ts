import { failureWords } from '../../shared/failure-words.ts'
import { type FailureValue, failureValueFrom } from '../../shared/failures.ts'
import { type ExitCode, exitCodeOf } from './exit-code.ts'

/** Where a verb's results go. */
export interface Output {
  /** One result: its JSON with `--json`, otherwise its words. */
  row(row: object, words: string): void
  /** Something said beside the results. */
  note(words: string): void
}

/** With `json`, standard output holds rows only, one object a line; everything else goes to standard error. */
export function createOutput(json: boolean): Output {
  return {
    row: (row, words) => process.stdout.write(`${json ? JSON.stringify(row) : words}\n`),
    note: (words) => process.stderr.write(`${words}\n`),
  }
}

/** The expected failure in what was thrown, however it came here, or null where it is a bug. */
export function failureIn(error: unknown): FailureValue | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return failureValueFrom(error.code, 'data' in error ? error.data : undefined)
}

/** Reports what ended a call, on standard error, and gives its exit code. */
export function reportError(error: unknown, json: boolean): ExitCode {
  const failure = failureIn(error)
  const code = failure?.code ?? 'bug'
  const message = failure
    ? failureWords(failure)
    : `Something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}. What was reported as done is saved. Please report this.`
  process.stderr.write(`${json ? JSON.stringify({ error: { code, message, ...failure?.data } }) : message}\n`)
  if (!failure && error instanceof Error && process.env.MEDIATION_NOTEBOOK_DEBUG) console.error(error.stack)
  return failure ? exitCodeOf(failure.code) : 1
}

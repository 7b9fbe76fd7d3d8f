import { failureWords } from '../../shared/failure-words.ts'
import { type FailureValue, failureValueFrom } from '../../shared/failures.ts'

/** The expected failure in what a call threw, or null where it is none. */
export function failureIn(error: unknown): FailureValue | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return failureValueFrom(error.code, 'data' in error ? error.data : undefined)
}

/** What happened, what is safe, what to do: for whatever a call threw. */
export function failureText(error: unknown): string {
  const failure = failureIn(error)
  if (failure) return failureWords(failure)
  return 'This did not work, for a reason the app does not know. What was saved before is safe. Try again; if it happens again, please report it.'
}

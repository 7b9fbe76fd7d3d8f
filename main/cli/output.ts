import { failureWords } from '../../shared/failure-words.ts'
import { type FailureValue, failureValueFrom } from '../../shared/failures.ts'
import { caretWords } from './caret-words.ts'
import { type ExitCode, exitCodeOf } from './exit-code.ts'
import { refusedInputIn } from './refused-input.ts'

/** Where a verb's results go. */
export interface Output {
  /** One result: its JSON with `--json`, otherwise its words. */
  row(row: object, words: string): void
  /** A result that is a file of its own: as it is, but for what would move the cursor or colour the terminal. */
  text(text: string): void
  /** Something said beside the results. */
  note(words: string): void
  /** Aborted once whoever read the results has had enough (`| head`): a verb that only shows something may stop. */
  unread: AbortSignal
}

const unread = new AbortController()

/** Outlives readers that go away: what is written from then on is dropped, and the verb goes on to its end. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '')) throw error // EOF is what Windows says
      if (stream === process.stdout) unread.abort()
    })
}

/** Words from files nobody has vetted, without what would move the cursor or colour the terminal. */
export function withoutControls(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach the terminal
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
}

/** With `json`, standard output holds rows only, one object a line; everything else goes to standard error. */
export function createOutput(json: boolean): Output {
  return {
    row(row, words) {
      if (!unread.signal.aborted) process.stdout.write(`${json ? JSON.stringify(row) : withoutControls(words)}\n`)
    },
    text(text) {
      if (!unread.signal.aborted) process.stdout.write(process.stdout.isTTY ? withoutControls(text) : text)
    },
    note: (words) => process.stderr.write(`${withoutControls(words)}\n`),
    unread: unread.signal,
  }
}

/** The expected failure in what was thrown, however it came here, or null where it is a bug. */
export function failureIn(error: unknown): FailureValue | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const detail = refusedInputIn(error)
  if (detail !== null) return { code: 'usage', data: { detail } }
  return failureValueFrom(error.code, 'data' in error ? error.data : undefined)
}

/** Reports what ended a call, on standard error, and gives its exit code. */
export function reportError(error: unknown, json: boolean): ExitCode {
  const failure = failureIn(error)
  const code = failure?.code ?? 'bug'
  const message = failure
    ? failureWords(failure)
    : `Something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}. What was reported as done is saved. Please report this.`
  const shown = failure?.code === 'querySyntax' ? `${caretWords(failure.data)}\n${message}` : message
  const line = json ? JSON.stringify({ error: { code, message, ...failure?.data } }) : withoutControls(shown)
  process.stderr.write(`${line}\n`)
  if (!failure && error instanceof Error && process.env.MEDIATION_NOTEBOOK_DEBUG) console.error(error.stack)
  return failure ? exitCodeOf(failure.code) : 1
}

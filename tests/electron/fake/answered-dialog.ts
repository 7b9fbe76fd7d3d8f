import { type DialogAnswer, type DialogKind, takeAnswer } from './dialog-answers.ts'
import { complain, report } from './report.ts'

/** Shows a dialog to the test: gives the answer that was laid ready for it, or null, and then complains. */
export function answered(kind: DialogKind, asked: object): DialogAnswer | null {
  const answer = takeAnswer(kind)
  const options: Record<string, unknown> = JSON.parse(JSON.stringify(asked))
  if (!answer) complain(`nobody expected this ${kind} dialog: ${JSON.stringify(options)}`)
  report({ type: 'dialog', dialog: { kind, options, answer } })
  return answer
}

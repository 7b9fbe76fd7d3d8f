/** What a person does with a dialog. */
export type DialogAnswer =
  | { kind: 'open'; filePaths: string[] }
  | { kind: 'save'; filePath: string }
  /** The label of the button, as it is written. */
  | { kind: 'message'; button: string; checkbox?: boolean }
  | { kind: 'error' }
  /** In the system's dialog for printing on paper. */
  | { kind: 'print' }
  /** Closes a dialog of that kind without choosing. */
  | { kind: 'cancel'; of: 'open' | 'save' | 'message' | 'print' }

/** The kinds of dialogs there are. */
export type DialogKind = 'open' | 'save' | 'message' | 'error' | 'print'

const queue: DialogAnswer[] = []

/** Lays an answer ready for the next dialog of its kind. */
export function queueAnswer(answer: DialogAnswer): void {
  queue.push(answer)
}

/** The answer laid ready for a dialog of that kind, or null: then nobody expected it. */
export function takeAnswer(kind: DialogKind): DialogAnswer | null {
  const at = queue.findIndex((answer) => answer.kind === kind || (answer.kind === 'cancel' && answer.of === kind))
  return at === -1 ? null : (queue.splice(at, 1)[0] ?? null)
}

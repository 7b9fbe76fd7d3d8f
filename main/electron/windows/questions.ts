import type { MessageBoxOptions } from 'electron'

/** A question with the number of the button that leaves everything as it is. */
type Question = MessageBoxOptions & { buttons: string[]; cancelId: number }

/** What to ask before a window with work under way is closed; null where nothing is. `busy` is null where the page gave no answer. */
export function closingQuestion(busy: readonly string[] | null): Question | null {
  if (busy === null)
    return {
      type: 'warning',
      message: 'This window has not answered for a while.',
      detail:
        'Everything that was saved is safe; of what is being typed, the last few seconds may not be. You can wait a little and try again.',
      buttons: ['Wait', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
    }
  if (busy.length === 0) return null
  return {
    type: 'question',
    message: 'There is work under way.',
    detail: `${busy.join('\n')}\n\nWhat is finished stays. What is not is left undone and can be started again.`,
    buttons: ['Go on working', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
  }
}

/** For a page that keeps ending by itself. */
export const crashQuestion: Question = {
  type: 'error',
  message: 'This window keeps ending by itself.',
  detail: 'Everything that was saved is safe, and what was typed until a moment ago is kept as a draft.',
  buttons: ['Try once more', 'Close the window'],
  defaultId: 0,
  cancelId: 1,
}

/** For a page that does not answer. */
export const stuckQuestion: Question = {
  type: 'warning',
  message: 'This window does not answer.',
  detail:
    'It may be busy. Loading it again keeps everything that was saved; of what is being typed, the last few seconds may be lost.',
  buttons: ['Wait', 'Load it again'],
  defaultId: 0,
  cancelId: 0,
}

/** For a core that keeps ending by itself. */
export const coreQuestion: Question = {
  type: 'error',
  message: 'The part of the app that keeps your projects keeps ending by itself.',
  detail:
    'Everything that was saved is safe in the project folders, and what was typed until a moment ago is kept as a draft. Quit and start the app again; if it happens again, check the project with ‘mediation-notebook check’.',
  buttons: ['Quit'],
  defaultId: 0,
  cancelId: 0,
}

/** Why the app cannot start, what is safe and what to do. */
export function startFailureWords(error: unknown, dataFolder: string): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `${reason}\n\nYour projects are safe where they are. The app keeps its own data in ‘${dataFolder}’: see that this folder can be written and the disk is not full, and start the app again.`
}

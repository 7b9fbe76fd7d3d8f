import type { Action, Operation } from '../../main/core/store/action.ts'

/** A stamp of a writer (`a`, `b`, …) at a moment counted from 1. */
export function aStamp(writer: string, moment: number): string {
  const time = moment
    .toString(32)
    .replace(/[i-v]/g, (digit) => 'jkmnpqrstvwxyz'.charAt('ijklmnopqrstuv'.indexOf(digit)))
  return `${time.padStart(10, '0')}-0000-${writer.repeat(8)}`
}

/** An operation on the note of a highlight. */
export function setNote(value: string, was?: string[], id = 'h_0001'): Operation {
  return { c: 'highlight', id, set: { note: value }, ...(was ? { was: { note: was } } : {}) }
}

/** An action with defaults for what a test does not care about. */
export function anAction(t: string, ...ops: Operation[]): Action {
  return { v: 1, t, by: 'c_0001', label: 'highlight.edit', ops }
}

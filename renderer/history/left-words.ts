import type { LeftFieldRow } from '../../shared/rows/history.ts'

/** What was left as it is when an action was taken back, and why; with a space before it, empty where nothing was left. */
export function leftWords(left: readonly LeftFieldRow[]): string {
  const changed = left.filter(({ reason }) => reason === 'changed')
  const unreadable = left.length - changed.length
  const names = [...new Set(changed.map(({ coder }) => coder ?? 'somebody'))].join(', ')
  const parts = [
    changed.length > 0 &&
      `${changed.length === 1 ? 'One value has another change by' : `${changed.length} values have other changes by`} ${names} and ${changed.length === 1 ? 'is left as it is' : 'are left as they are'}.`,
    unreadable > 0 &&
      `${unreadable === 1 ? 'One value was' : `${unreadable} values were`} left as ${unreadable === 1 ? 'it is' : 'they are'}: the log that had the earlier ${unreadable === 1 ? 'one' : 'ones'} is damaged. ‘Check the project’ says where.`,
  ].filter(Boolean)
  return parts.length > 0 ? ` ${parts.join(' ')}` : ''
}

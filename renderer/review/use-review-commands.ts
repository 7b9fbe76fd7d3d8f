import type { SettledField } from '../../shared/rows/review.ts'
import { useCommands } from '../commands/command-registry.tsx'

/** What a person decides of a question. */
export type Decision = SettledField['by']

/** The commands of the review of metadata. */
export function useReviewCommands(about: {
  canSettle: boolean
  hasOffer: boolean
  move(by: 1 | -1): void
  accept(): void
  edit(): void
  decline(): void
  leave(): void
}): void {
  const { canSettle, hasOffer } = about
  const group = 'Library' as const
  useCommands([
    {
      id: 'review.accept',
      label: 'Accept what is offered',
      group,
      shortcut: { code: 'KeyA' },
      isEnabled: canSettle && hasOffer,
      run: about.accept,
    },
    {
      id: 'review.edit',
      label: 'Write this field',
      group,
      shortcut: { code: 'KeyE' },
      isEnabled: canSettle,
      run: about.edit,
    },
    {
      id: 'review.decline',
      label: 'Decline: leave this field as it is',
      group,
      shortcut: { code: 'KeyD' },
      isEnabled: canSettle,
      run: about.decline,
    },
    { id: 'review.next', label: 'Next question', group, shortcut: { code: 'KeyJ' }, run: () => about.move(1) },
    { id: 'review.previous', label: 'Previous question', group, shortcut: { code: 'KeyK' }, run: () => about.move(-1) },
    { id: 'review.leave', label: 'Back to the Library', group, shortcut: { code: 'Escape' }, run: about.leave },
  ])
}

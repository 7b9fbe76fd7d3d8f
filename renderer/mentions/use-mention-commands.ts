import { useCommands } from '../commands/command-registry.tsx'

/** The commands of the review of mentions. */
export function useMentionCommands(about: {
  hasShown: boolean
  canJudge: boolean
  freshCount: number
  /** Those that ‘all’ marks: without those by names that others bear. */
  clearCount: number
  move(by: 1 | -1): void
  accept(): void
  reject(): void
  offerAgain(): void
  acceptAll(): void
  rejectAll(): void
  read(): void
  leave(): void
}): void {
  const { hasShown, canJudge } = about
  const group = 'Actors' as const
  useCommands([
    {
      id: 'mention.accept',
      label: 'Mark this mention',
      group,
      shortcut: { code: 'KeyA' },
      isEnabled: canJudge,
      run: about.accept,
    },
    {
      id: 'mention.reject',
      label: 'Reject this mention: somebody else is meant',
      group,
      shortcut: { code: 'KeyR' },
      isEnabled: canJudge,
      run: about.reject,
    },
    {
      id: 'mention.offer',
      label: 'Offer this rejected mention again',
      group,
      shortcut: { code: 'KeyO' },
      isEnabled: canJudge,
      run: about.offerAgain,
    },
    {
      id: 'mention.next',
      label: 'Next mention',
      group,
      shortcut: { code: 'KeyJ' },
      isEnabled: hasShown,
      run: () => about.move(1),
    },
    {
      id: 'mention.previous',
      label: 'Previous mention',
      group,
      shortcut: { code: 'KeyK' },
      isEnabled: hasShown,
      run: () => about.move(-1),
    },
    {
      id: 'mention.acceptAll',
      label: 'Mark all mentions shown',
      group,
      shortcut: { code: 'KeyA', shift: true },
      isEnabled: canJudge && about.clearCount > 0,
      run: about.acceptAll,
    },
    {
      id: 'mention.rejectAll',
      label: 'Reject all mentions shown',
      group,
      shortcut: { code: 'KeyR', shift: true },
      isEnabled: canJudge && about.freshCount > 0,
      run: about.rejectAll,
    },
    {
      id: 'mention.read',
      label: 'Read the article at this mention',
      group,
      isEnabled: hasShown,
      run: about.read,
    },
    { id: 'mention.leave', label: 'Back to the actors', group, shortcut: { code: 'Escape' }, run: about.leave },
  ])
}
